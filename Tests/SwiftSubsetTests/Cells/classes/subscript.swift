// swift-format-ignore-file
class Vocabulary {
  private var words: [String] = []
  subscript(index: Int) -> String {
    get { words[index] }
    set { words[index] = newValue }
  }
  subscript(word: String) -> Int? { words.firstIndex(of: word) }
  func add(_ word: String) { words.append(word) }
}
let v = Vocabulary()
v.add("a")
v.add("b")
v[0] = "z"
print(v[0], v["b"]!, v["q"] as Any)
