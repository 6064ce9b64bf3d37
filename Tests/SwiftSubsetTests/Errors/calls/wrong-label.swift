func step(rate: Double, epochs: Int) -> Double { rate * Double(epochs) }
step(rate: 0.1, epoch: 3)
