/// How a network makes probabilities of all words of its hidden state.
public struct Output: Hashable, Sendable {
  /// The classes of the words, nil for one softmax over all of them.
  let wordClasses: WordClasses?

  /// One softmax over all words.
  ///
  ///     o_t = softmax(V s_t)
  ///
  /// A training step costs `6HC` operations a word, 4.8 million for 8,000 words and 100 hidden units.
  public static let softmax: Output = Output(wordClasses: nil)

  /// First the class of the word, then the word among those of its class.
  ///
  ///     a_t = softmax(A s_t)
  ///     o_t[w] = a_t[κ(w)] · exp(V_w · s_t) / Σ_{v in κ(w)} exp(V_v · s_t)
  ///
  /// `A [K, H]` has a row for each class, and κ(w) is the class of the word w. The probabilities are as
  /// exact as those of one softmax, and sum to 1. But for a word whose class is known only the rows of
  /// its class are wanted: a training step costs `6H(K + |κ|)` operations a word, 137 thousand with 200
  /// classes of 8,000 words. The whole o_t costs C + K rows.
  ///
  /// With an optimizer that remembers something of each weight, rows of V change in the classes that a
  /// step has to predict, as columns of U do in the words that it reads.
  ///
  /// Source: J. Goodman, "Classes for Fast Maximum Entropy Training", ICASSP 2001.
  ///
  /// - Parameter classes: The classes of the words of the model's vocabulary.
  /// - Returns: The output.
  public static func classes(of classes: WordClasses) -> Output { Output(wordClasses: classes) }
}

extension Output: CustomStringConvertible {
  /// What it is, in a few words.
  public var description: String {
    wordClasses.map { "classes (\($0))" } ?? "softmax"
  }
}
