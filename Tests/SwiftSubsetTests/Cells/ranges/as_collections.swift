// swift-format-ignore-file
print((1...4).map { $0 * $0 }, (0..<5).reversed().map { $0 }, Array(1..<4), (1...10).filter { $0 % 4 == 0 }, (1...4).reduce(1, *))
