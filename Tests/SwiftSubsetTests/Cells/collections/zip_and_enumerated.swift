// swift-format-ignore-file
for (index, word) in ["a", "b"].enumerated() { print(index, word) }
print(zip([1, 2, 3], [4, 5, 6]).map { $0 * $1 }.reduce(0, +))
for (a, b) in zip([1, 2], ["x", "y"]) { print(a, b) }
