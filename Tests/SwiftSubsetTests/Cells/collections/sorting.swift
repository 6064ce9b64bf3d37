// swift-format-ignore-file
let words = ["pear", "fig", "apple"]
print(words.sorted(), words.sorted { $0.count < $1.count }, words.sorted(by: >))
print(words.min()!, words.max { $0.count < $1.count }!)
let pairs = [("a", 3), ("b", 1)]
print(pairs.sorted { $0.1 < $1.1 })
