/// The error of one word on its way back in time.
public struct BPTTTrace: Hashable, Sendable {
  /// The word whose error it is, counted from 0.
  public let t: Int

  /// How many steps before its own the model's errors go back.
  public let bpttTruncate: Int

  /// The errors: row i is δ_{t-i}, i steps back; shape `[t + 1, H]`, back to the first word.
  public let deltas: Matrix

  /// The size of the error i steps back, `|δ_{t-i}| = √(Σ_j δ_{t-i}[j]²)`, shape `[t + 1]`.
  public let norms: [Double]

  /// The words read, from the first up to the word t, shape `[t + 1]`; nil without a vocabulary.
  public let words: [String]?

  /// The word y_t that should have been predicted; nil without a vocabulary.
  public let expectedWord: String?

  /// How many of the errors `bptt` uses, `min(t, bpttTruncate) + 1`; it cuts off those after them.
  public var stepsUsed: Int { min(t, bpttTruncate) + 1 }

  /// Measures errors.
  init(
    t: Int,
    bpttTruncate: Int,
    deltas: Matrix,
    words: [String]? = nil,
    expectedWord: String? = nil
  ) {
    self.t = t
    self.bpttTruncate = bpttTruncate
    self.deltas = deltas
    self.words = words
    self.expectedWord = expectedWord
    norms = (0..<deltas.rows).map { row in
      (deltas[row] * deltas[row]).sum().squareRoot()
    }
  }
}

extension BPTTTrace: CustomStringConvertible {
  /// A table with a row for each step back, and what share of the first error is left.
  public var description: String {
    let word = words == nil ? [] : ["word"]
    var table = TextTable(
      ["steps back", "k"] + word + ["|delta|", "left", ""],
      leftAligned: words == nil ? [4] : [2, 5]
    )
    for (steps, norm) in norms.enumerated() {
      let share = norms[0] > 0 ? "\(decimal(100 * norm / norms[0], 2)) %" : "0 %"
      let note = steps < stepsUsed ? "" : "cut off by bpttTruncate = \(bpttTruncate)"
      let word = words.map { [$0[t - steps]] } ?? []
      table.add(["\(steps)", "\(t - steps)"] + word + [general(norm, 4), share, note])
    }
    return table.description
  }
}
