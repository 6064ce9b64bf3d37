import Foundation
print(pow(10.0, -2))
