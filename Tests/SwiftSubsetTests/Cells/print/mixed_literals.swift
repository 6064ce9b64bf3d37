// swift-format-ignore-file
print([3, 6, 1.5])
print([-1, 2.5], [2.5, -1], [-3, -2.5])
print([1 + 1, 2.5])
print([[1, 2], [1.5]], [[-1, 2], [1.5]])
print([3, 6.0 / 2, 1])
print((1, 2.5), [(-1, 2.5), (3, 4)])
print("\([-1, 2.5])", String(describing: [-1, 2.5]))
debugPrint([3, 1.5, -1])
let mixed: [Any] = [3, -6, 1.5]
print(mixed, mixed.count)
print(["a": -1, "b": 2.5]["b"] ?? 0)
print(true ? 1 : 2.5, -1, -2.5)
