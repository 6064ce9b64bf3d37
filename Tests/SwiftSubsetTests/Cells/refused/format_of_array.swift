import Foundation
print(String(format: "%d", [1, 2]))
