// swift-format-ignore-file
for x in stride(from: 0, to: 1, by: 0.25) { print(x) }
print(stride(from: 10, through: 0, by: -5).map { $0 })
print(Array(0..<3), (1...3).map { $0 }, (0..<10).contains(5))
