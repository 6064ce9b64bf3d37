func power(_ n: Int) -> (Double) -> Double { { x in (0..<n).reduce(1.0) { p, _ in p * x } } }
print(power(3)(2), [1.0, 2].map(power(2)))
