// swift-format-ignore-file
print(["a", "b"].joined(), ["a", "b"].joined(separator: "-"), [1, 2].map { "\($0)" }.joined(separator: ", "))
