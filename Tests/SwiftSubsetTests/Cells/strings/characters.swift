// swift-format-ignore-file
let word = "héllo"
print(word.count, Array(word), word.first!, word.last!, word.contains("é"), word.map { $0.uppercased() })
