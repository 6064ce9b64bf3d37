// swift-format-ignore-file
print([1, 2, 3].reversed(), (1...3).reversed(), "abc".reversed(), [0..<2], [1...2], [Set([1])])
let back: [Int] = [1, 2, 3].reversed()
print(back, back[0], Array("abc".reversed()), String("abc".reversed()), [1, 2].reversed().map { $0 * 2 })
for x in (1...3).reversed() { print(x, terminator: " ") }
for (i, x) in ["a", "b"].enumerated().reversed() { print(i, x, terminator: " ") }
print([3, 1, 2].sorted().reversed().first!, [1, 2].enumerated(), zip([1, 2], ["a", "b"]))
print(stride(from: 0, to: 4, by: 2), Array(stride(from: 0, to: 4, by: 2)))
print(["a": 1].keys, ["a": 1].values, [["a": 1].keys], Array(["a": 1].keys), ["b": 2, "a": 1].keys.sorted())
let words = ["one": 1, "two": 2]
print(words.keys.contains("one"), words.values.reduce(0, +), words.values.max()!, words.keys.count)
print([1, 2, 3, 4].prefix { $0 < 3 }, [1, 2, 3, 4].drop { $0 < 3 }, [1, 0, 2].split { $0 == 0 }, [1, 2, 3, 4].prefix { $0 < 3 }.endIndex)
print(zip([1, 2, 3], 4...).map { $0 * $1 }, zip("ab", [1, 2]).reversed().map { "\($0)\($1)" }, zip([1, 2], [3, 4]).prefix(1).map { $0.0 })
struct Box { var range = 0..<3; var set: Set<Int> = [1]; var slice = [1, 2][...]; var part = "ab".prefix(1) }
print(Box(), Optional(1...2) as Any, (1...3, [1, 2][1...]), 0..<3, Set([1]), [0.5...1.5])
