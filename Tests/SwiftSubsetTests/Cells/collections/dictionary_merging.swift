// swift-format-ignore-file
var counts = ["the": 2, "cat": 1]
counts.merge(["the": 3, "sat": 1]) { $0 + $1 }
print(counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })
counts.merge([("cat", 10), ("cat", 5), ("on", 1)]) { old, new in old * new }
print(counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })
counts.merge(zip(["on", "mat"], [7, 8]), uniquingKeysWith: max)
print(counts.keys.sorted(), counts["on"] ?? 0, counts["mat"] ?? 0)
let merged = ["a": 1].merging(["a": 5, "b": 2]) { first, _ in first }
print(merged.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" }.joined(separator: " "))
print(["a": 1].merging([("b", 3)]) { $1 }.count)
let grouped = Dictionary([("x", 1), ("y", 2), ("x", 3)], uniquingKeysWith: +)
print(grouped["x"]!, grouped["y"]!, grouped.count)
let numbers = ["one": "1", "two": "zwei", "three": "3"].compactMapValues { Int($0) }
print(numbers.sorted { $0.value < $1.value }.map { $0.key })
enum Clash: Error { case key }
var kept = ["k": 1]
do { try kept.merge(["k": 2]) { _, _ in throw Clash.key } } catch { print("clash", kept["k"]!) }
