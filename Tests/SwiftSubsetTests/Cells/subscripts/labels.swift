// swift-format-ignore-file
struct Text { let s: String
  subscript(at i: Int) -> Character { Array(s)[i] }
  subscript(from a: Int, to b: Int) -> String { String(Array(s)[a..<b]) } }
print(Text(s: "hello")[at: 1], Text(s: "hello")[from: 1, to: 3])
