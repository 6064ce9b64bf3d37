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

  /// How many of the errors `bptt` uses, `min(t, bpttTruncate) + 1`; it cuts off those after them.
  public var stepsUsed: Int { min(t, bpttTruncate) + 1 }

  /// Measures errors.
  init(t: Int, bpttTruncate: Int, deltas: Matrix) {
    self.t = t
    self.bpttTruncate = bpttTruncate
    self.deltas = deltas
    norms = (0..<deltas.rows).map { row in
      (deltas[row] * deltas[row]).sum().squareRoot()
    }
  }
}

extension BPTTTrace: CustomStringConvertible {
  /// A table with a row for each step back, and what share of the first error is left.
  public var description: String {
    var table = TextTable(["steps back", "k", "|delta|", "left", ""], leftAligned: [4])
    for (steps, norm) in norms.enumerated() {
      let share = norms[0] > 0 ? "\(decimal(100 * norm / norms[0], 2)) %" : "0 %"
      let note = steps < stepsUsed ? "" : "cut off by bpttTruncate = \(bpttTruncate)"
      table.add(["\(steps)", "\(t - steps)", general(norm, 4), share, note])
    }
    return table.description
  }
}
