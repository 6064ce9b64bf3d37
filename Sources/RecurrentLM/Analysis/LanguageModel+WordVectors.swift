// What a network has learnt of single words: the vectors that its first matrix has for them, U of a tanh
// network and E of one with gates.
//
// Source: T. Mikolov, W. Yih, G. Zweig, "Linguistic Regularities in Continuous Space Word
// Representations", 2013, who compare the columns of a recurrent network's U by their cosine.

/// A word, and how alike its vector is to that of another.
public struct NearWord: Hashable, Sendable, CustomStringConvertible {
  /// The word.
  public let word: String

  /// Its index in the vocabulary, in `0..<C`.
  public let index: Int

  /// The cosine of the angle between the two vectors, in -1...1.
  public let similarity: Double

  /// The word and its similarity.
  public var description: String { "\(shortened(word)) \(decimal(similarity, 4))" }
}

extension LanguageModel {
  /// The vectors that the network has for words: the columns of U, or of E in a network with gates.
  ///
  ///     U x_t = U[:, w]   where x_t is 1 at the word w and 0 elsewhere
  ///
  /// All that the network knows of a word when it reads it are these H numbers.
  ///
  ///     try model.wordVectors(of: ["he", "she"], vocabulary)
  ///
  /// - Parameters:
  ///   - words: Words of the vocabulary, one or more; upper case is read as lower case.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: A row for each word, shape `[words, H]`.
  /// - Throws: `RecurrentLMError.unknownWords` if the vocabulary lacks some,
  ///   `RecurrentLMError.invalidArgument` if there are none or one of them is several,
  ///   `RecurrentLMError.vocabularyMismatch` if model and vocabulary differ in size,
  ///   `RecurrentLMError.notFinite` if a weight is not a number, or `CancellationError`.
  /// - Complexity: O(C · H), a copy of the weights.
  public func wordVectors(of words: [String], _ vocabulary: Vocabulary) throws -> Matrix {
    try checkVocabulary(vocabulary)
    guard !words.isEmpty else {
      throw RecurrentLMError.invalidArgument(
        name: "words",
        found: "none",
        expected: "one word or more"
      )
    }
    let indices = try vocabulary.knownIndices(of: words.map { try vocabulary.single($0) })
    let columns = try finiteWordColumns()
    try Matrix.checkSize(rows: indices.count, columns: columns.rows)
    var vectors = Matrix(rows: indices.count, columns: columns.rows)
    for (row, index) in indices.enumerated() {
      try Safepoint.pass()
      vectors[row] = columns.column(index)
    }
    return vectors
  }

  /// Finds the words whose vectors point most nearly in the direction of one word's.
  ///
  ///     similarity(a, b) = Σ_i a_i b_i / √(Σ_i a_i² Σ_i b_i²)
  ///
  /// It is the cosine of the angle between two columns of U, or of E in a network with gates: 1 for
  /// the same direction, 0 for a right angle, whatever their lengths. Words that are used alike get
  /// vectors that are alike. The three tokens, such as SENTENCE_START, are left out.
  ///
  ///     try model.nearest(to: "could", vocabulary)
  ///
  /// - Parameters:
  ///   - word: A word of the vocabulary; upper case is read as lower case.
  ///   - top: How many words to return, 1 or more; all if the vocabulary has fewer.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: Other words, the most similar first; of equals the more frequent first.
  /// - Throws: `RecurrentLMError.unknownWords` if the vocabulary lacks the word,
  ///   `RecurrentLMError.invalidArgument` if it is several words or `top` is below 1,
  ///   `RecurrentLMError.vocabularyMismatch` if model and vocabulary differ in size,
  ///   `RecurrentLMError.notFinite` if a weight is not a number, or `CancellationError`.
  /// - Complexity: O(C · H).
  public func nearest(
    to word: String,
    top: Int = 5,
    _ vocabulary: Vocabulary
  ) throws -> [NearWord] {
    try checkVocabulary(vocabulary)
    try checkTop(top)
    let indices = try vocabulary.knownIndices(of: [vocabulary.single(word)])
    let columns = try finiteWordColumns()
    try columns.checkRoom()
    let lengths = sqrt((columns * columns).sum(axis: 0))
    var similarities: [Double] = Array(repeating: 0, count: columns.columns)
    for index in indices {
      let products = try columns.transposedDot(columns.column(index))
      try Safepoint.forEachPiece(of: products.count) { piece in
        for other in piece {
          let scale = lengths[index] * lengths[other]
          // A vector of zeros has no direction.
          similarities[other] = scale > 0 ? products[other] / scale : 0
        }
      }
    }
    let tokens = [
      vocabulary.sentenceStartIndex, vocabulary.sentenceEndIndex, vocabulary.unknownIndex,
    ]
    let hidden = Set(indices + tokens)
    return indicesOfLargest(min(top, vocabulary.count) + hidden.count, of: similarities[...])
      .filter { !hidden.contains($0) }.prefix(top)
      .map { NearWord(word: vocabulary[$0], index: $0, similarity: similarities[$0]) }
  }

  /// The matrix whose columns are the words' vectors, shape `[H, C]`.
  private func finiteWordColumns() throws -> Matrix {
    let weights = parameters
    let place = weights.network.shapes.firstIndex { $0.columns == .words } ?? 0
    let columns = weights.matrices[place]
    guard try columns.firstNotFinite() == nil else {
      throw RecurrentLMError.notFinite(what: "a weight of '\(weights.network.shapes[place].name)'")
    }
    return columns
  }
}

extension Vocabulary {
  /// One word as the vocabulary's text has it, known or not.
  fileprivate func single(_ word: String) throws -> String {
    // A token such as SENTENCE_START is a word of the vocabulary as it stands.
    if self[word] != nil { return word }
    let parts = unit.tokens(of: word)
    guard parts.count == 1 else {
      throw RecurrentLMError.invalidArgument(
        name: "word",
        found: parts.isEmpty ? "none" : listed(parts) { quoted($0) },
        expected: "one word"
      )
    }
    return parts[0]
  }
}
