// swift-format-ignore-file
print(1.0, 0.1 + 0.2, 1e100, 1.0 / 3, Float(1) / 3, -0.0, Double.infinity, 100000000000000000.0)
print(Int.max, Int.min, Double.pi)
