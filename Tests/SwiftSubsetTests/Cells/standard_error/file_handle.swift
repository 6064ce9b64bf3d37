import Foundation

FileHandle.standardError.write(Data("".utf8))
print("out")
