func square(_ x: Double) -> Double { x * x }
square("2")
