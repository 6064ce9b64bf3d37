/// A word that may come next, and how probable a model finds it.
public struct WordPrediction: Hashable, Sendable, CustomStringConvertible {
  /// The word.
  public let word: String

  /// Its index in the vocabulary, in `0..<C`.
  public let index: Int

  /// The probability that the model gives it, from 0 to 1.
  public let probability: Double

  /// The word and its probability.
  public var description: String { "\(shortened(word)) \(decimal(probability, 4))" }
}

/// The words that a model finds likeliest next, at each position of a sentence.
public struct NextWords: Hashable, Sendable {
  /// The words that were read, shape `[T]`; nil if only their predictions were given.
  public let wordsRead: [String]?

  /// For each position t the likeliest words after the words 0 to t, the likeliest first.
  public let predictions: [[WordPrediction]]

  /// The words that really came next, each with the probability that the model gave it, shape `[T]`;
  /// nil if they were not given.
  public let expectedWords: [WordPrediction]?

  /// The words of the sentence that the vocabulary lacks, in their order: they were read as
  /// UNKNOWN_TOKEN.
  public let unknownWords: [String]

  /// What is to be said of words that were not read as they stand; nil if there are none.
  package var unknownNote: String? {
    unknownWords.isEmpty
      ? nil
      : "Not in the vocabulary, read as UNKNOWN_TOKEN: \(listed(unknownWords) { quoted($0) })."
  }
}

extension NextWords: CustomStringConvertible {
  /// A table with a row for each position; a tick marks the word that really came.
  ///
  /// Below it stand the words that the vocabulary lacks.
  public var description: String {
    let ranks = (1...max(1, predictions.first?.count ?? 0)).map(String.init)
    let titles =
      ["t"] + (wordsRead == nil ? [] : ["after"]) + (expectedWords == nil ? [] : ["came"])
    var table = TextTable(
      titles + ranks,
      leftAligned: Set(1..<titles.count + ranks.count)
    )
    for (t, words) in predictions.enumerated() {
      let read = wordsRead.map { [$0[t]] } ?? []
      let came = expectedWords.map { [$0[t].description] } ?? []
      let cells = words.map { word in
        word.description + (word.index == expectedWords?[t].index ? " ✓" : "")
      }
      table.add(["\(t)"] + read + came + cells)
    }
    return table.description + (unknownNote.map { "\n\($0)" } ?? "")
  }
}
