// swift-format-ignore-file
let words = ["pear", "fig", "banana"]
print(words.sorted { $0.count < $1.count }, words.sorted(by: >), words.max { $0.count < $1.count }!)
