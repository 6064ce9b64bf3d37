func step(rate: Double, epochs: Int) -> Double { rate * Double(epochs) }
step(epochs: 3, rate: 0.1)
