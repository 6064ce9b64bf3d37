// swift-format-ignore-file
print()
print(1, 2, separator: "-", terminator: "!\n")
print([1: "a"], ["k": [1.5]], (1, "a"), "s", ["s"])
print([String](), [Int: Int](), 1...3, 0..<2)
