func step(rate: Double) -> Double { rate }
step(0.1)
