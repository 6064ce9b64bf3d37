import Foundation
let x = 3.0
let cube: Double = pow(2.0, 3)
print(cube, pow(x, 2), x * pow(2.0, 2), pow(2.0, x), 1.0 + pow(2.0, 2))
print("\(pow(2.0, 2))", pow(2.5 + 1.0, 2))
func square(_ a: Double) -> Double { pow(a, 2) }
print(square(5), [x].map { pow($0, 2) }, pow(2.0, 2) == 4)
