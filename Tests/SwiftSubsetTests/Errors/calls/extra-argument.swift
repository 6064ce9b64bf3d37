func square(_ x: Double) -> Double { x * x }
square(2.0, 3.0)
