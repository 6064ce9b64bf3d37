// swift-format-ignore-file
let pairs = [("b", 1), ("a", 2), ("c", 1)]
print(pairs.sorted { $0.1 < $1.1 }.map { $0.0 }, pairs.sorted { $0.0 < $1.0 }.map(\.1), [3, 1, 2].sorted(by: >))
