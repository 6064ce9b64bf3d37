extension String {
  /// The text with other names for types, where they stand as whole words.
  func renaming(_ names: [String: String]) -> String {
    if names.isEmpty { return self }
    var made = ""
    var word = ""
    func renamed() -> String { names[word] ?? word }
    for character in self {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else {
        made += renamed()
        made.append(character)
        word = ""
      }
    }
    return made + renamed()
  }
}
