// swift-format-ignore-file
print(["1", "x", "3"].compactMap { Int($0) }, [[1], [2, 3]].flatMap { $0 }, [[1], []].joined().map { $0 })
