import Foundation
let x = 1 + pow(2.0, 2)
print(x)
