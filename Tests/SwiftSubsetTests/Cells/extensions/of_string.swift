extension String {
  func shouted() -> String { uppercased() + "!" }
  var vowels: Int { filter { "aeiou".contains($0) }.count }
}
print("hello".shouted(), "banana".vowels)
