print(Double(1 / 0))
