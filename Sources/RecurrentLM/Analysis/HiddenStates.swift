/// The hidden states of a model after each word of a sentence.
public struct HiddenStates: Hashable, Sendable {
  /// The words read, SENTENCE_START first, as the model knows them: shape `[T]`.
  public let words: [String]

  /// The states: row t is s_t, after the word t; each activation in -1...1, shape `[T, H]`.
  public let states: Matrix
}

extension HiddenStates: CustomStringConvertible {
  /// A table with a row for each word: the activations of the first three and the last three units.
  public var description: String {
    let isAbbreviated = states.columns > 7
    let shown = isAbbreviated ? Array(0..<3) : Array(0..<states.columns)
    let last = isAbbreviated ? Array(states.columns - 3..<states.columns) : []
    let gap = isAbbreviated ? ["..."] : []
    var table = TextTable(
      ["t", "word"] + shown.map { "unit \($0)" } + gap + last.map { "unit \($0)" },
      leftAligned: [1]
    )
    for (t, word) in words.enumerated() {
      let row = { (units: [Int]) in units.map { decimal(states[t, $0], 4) } }
      table.add(["\(t)", word] + row(shown) + gap + row(last))
    }
    return table.description
  }
}
