func square(_ x: Double) -> Double { x * x }
square(x: 2.0)
