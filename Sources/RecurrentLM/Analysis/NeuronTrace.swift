/// The activation of one hidden unit after each word of a sentence.
public struct NeuronTrace: Hashable, Sendable {
  /// The unit, in `0..<H`.
  public let unit: Int

  /// The words read, SENTENCE_START first, as the model knows them: shape `[T]`.
  public let words: [String]

  /// The unit's activation after each word, in -1...1: shape `[T]`.
  public let activations: [Double]
}

extension NeuronTrace: CustomStringConvertible {
  /// A table with a row for each word.
  public var description: String {
    var table = TextTable(["word", "neuron \(unit)"], leftAligned: [0])
    for (word, activation) in zip(words, activations) { table.add([word, decimal(activation, 4)]) }
    return table.description
  }
}

/// A hidden unit that follows a signal in the text.
public struct NeuronMatch: Hashable, Sendable, CustomStringConvertible {
  /// The unit, in `0..<H`.
  public let unit: Int

  /// How closely its activation follows, in -1...1: 1 if it rises and falls with the signal exactly,
  /// -1 if it falls when the signal rises, 0 if it has nothing to do with it.
  public let correlation: Double

  /// The unit and its correlation.
  public var description: String { "neuron \(unit): correlation \(decimal(correlation, 4))" }
}
