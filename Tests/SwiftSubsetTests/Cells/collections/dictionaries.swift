// swift-format-ignore-file
var counts: [String: Int] = [:]
for word in ["a", "b", "a"] { counts[word, default: 0] += 1 }
print(counts["a"] ?? 0, counts["z"] ?? 0, counts.count)
counts["b"] = nil
print(counts)
for (word, count) in counts.sorted(by: { $0.key < $1.key }) { print(word, count) }
