/// A lesson of eleven words, small enough for every test.
enum SmallLesson {
  /// The words of the vocabulary, and what is made of them.
  static let cell = """
    let vocabulary = try Vocabulary(words: ["the", "cat", "sat", "on", "mat", ".", "``", "''",
      "SENTENCE_START", "SENTENCE_END", "UNKNOWN_TOKEN"])
    let model = try RNN(vocabularySize: 11, hiddenSize: 5, bpttTruncate: 2, seed: 10)
    let fast = try FastRNN(vocabularySize: 11, hiddenSize: 5, bpttTruncate: 2, seed: 10)
    let x = [8, 0, 1, 2, 3, 0, 4], y = [0, 1, 2, 3, 0, 4, 5]
    let example = Example(x: x, y: y)
    let (o, s) = try model.forward(x)
    let corpus = Corpus(documents: ["What aren't you seeing here, my friend? Nothing."])
    let text = try corpus.tokenized()
    let small = try RNN(vocabularySize: 12, hiddenSize: 4, bpttTruncate: 1000, seed: 10)
    """

  /// A notebook in which the lesson's cell has run.
  static func notebook() async throws -> Notebook {
    let notebook = Notebook()
    try await notebook.run(cell)
    return notebook
  }
}
