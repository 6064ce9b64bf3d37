import RecurrentLM

/// The tokens joined are the text without its blanks; double quotes have become two marks, and two
/// marks may have changed their kind.
func checkWords(_ text: String) throws {
  let words = WordTokenizer().tokenize(text)
  try require(words.allSatisfy { !$0.isEmpty }, "a word is empty")
  let expected = withoutKindsOfQuotes(characters(of: text))
  let found = withoutKindsOfQuotes(characters(of: words.joined()))
  try require(found == expected, "characters differ")
}

private func withoutKindsOfQuotes(_ characters: [Unicode.Scalar]) -> [Unicode.Scalar] {
  characters.flatMap { scalar -> [Unicode.Scalar] in
    switch scalar {
    case "\"": ["'", "'"]
    case "`": ["'"]
    default: [scalar]
    }
  }
}

/// The sentences joined are the text without its blanks, split with what it taught or the fortunes.
func checkSentences(_ text: String) throws {
  let expected = characters(of: text)
  let learnt = SentenceSplitter(try PunktTrainer().train(on: [text, text]))
  for splitter in [learnt, .fortunes] {
    let sentences = splitter.split(text)
    try require(sentences.allSatisfy { !$0.isEmpty }, "a sentence is empty")
    try require(characters(of: sentences.joined()) == expected, "characters differ")
  }
  do {
    let tokenized = try Corpus(documents: [text]).tokenized()
    _ = try Vocabulary(of: tokenized, size: 10).encode(tokenized)
  } catch RecurrentLMError.noSentences {
    try require(expected.isEmpty, "a text with characters has no sentence")
  }
}

/// The characters that are no white space for Python.
private func characters(of text: String) -> [Unicode.Scalar] {
  text.unicodeScalars.filter {
    !$0.properties.isWhitespace && !(0x1C...0x1F).contains($0.value)
  }
}
