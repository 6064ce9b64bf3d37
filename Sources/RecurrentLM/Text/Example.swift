/// One training pair: the words of a sentence, and for each of them the word that follows it.
///
///     x = w_0, w_1, …, w_{T-1}        y = w_1, w_2, …, w_T
///
/// `x` is the encoded sentence without its last token, `y` the same sentence without its first, so
/// `y[t]` is the word that the model should predict after it has read `x[0...t]`.
public struct Example: Hashable, Sendable {
  /// The words read, as indices into the vocabulary.
  ///
  /// Shape `[T]`, each in `0..<C`.
  public let x: [Int]

  /// The words to predict, as indices into the vocabulary.
  ///
  /// Shape `[T]`, each in `0..<C`.
  public let y: [Int]

  /// The vocabulary that encoded the pair, nil if none did.
  var vocabulary: VocabularyIdentity? { origin.vocabulary }

  /// The number of the document that the sentence stands in, counted from 0, as `encode` of a
  /// corpus's text gives it; nil for a pair made by hand.
  ///
  /// It says where the pair comes from, not what it is: two pairs are equal if `x` and `y` are.
  public var document: Int? { origin.document }

  private let origin: Origin

  /// Makes a pair of inputs and labels.
  ///
  /// - Parameters:
  ///   - x: The words read, shape `[T]`.
  ///   - y: The words that follow them, shape `[T]`.
  public init(x: [Int], y: [Int]) {
    self.init(x: x, y: y, vocabulary: nil)
  }

  init(x: [Int], y: [Int], vocabulary: VocabularyIdentity?, document: Int? = nil) {
    self.x = x
    self.y = y
    origin = Origin(vocabulary: vocabulary, document: document)
  }
}

extension Example: CustomStringConvertible {
  /// The indices, as the pair could be made of them.
  public var description: String { "Example(x: \(x), y: \(y))" }
}

/// Where a pair comes from.
///
/// It is no part of the pair: all are equal.
private struct Origin: Hashable, Sendable {
  let vocabulary: VocabularyIdentity?
  let document: Int?

  static func == (one: Origin, other: Origin) -> Bool { true }

  func hash(into hasher: inout Hasher) {}
}
