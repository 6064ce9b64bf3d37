import Foundation
let n: Int? = 1
print(String(format: "%d", n))
