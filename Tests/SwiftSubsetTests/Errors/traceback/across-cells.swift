func word(_ index: Int, in words: [String]) -> String {
  words[index]
}
// ---
func sentence(_ indices: [Int]) -> String {
  let words = ["a", "b"]
  return indices.map { word($0, in: words) }.joined(separator: " ")
}
// ---
print("start")
print(sentence([0, 1, 2]))
