// swift-format-ignore-file
let words = ["apple", "bob", "cat", "ant"]
let byFirst = Dictionary(grouping: words) { $0.first! }
print(byFirst["a"]!, byFirst.count)
let lengths = Dictionary(uniqueKeysWithValues: words.map { ($0, $0.count) })
print(lengths["bob"]!)
