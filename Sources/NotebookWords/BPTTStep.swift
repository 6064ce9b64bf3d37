package import RecurrentLM

/// One step of backpropagation through time, in numbers.
package struct BPTTStep: CustomStringConvertible {
  /// The word whose error it is, and how many steps back the error has come.
  package let t: Int
  package let back: Int

  /// The word read there, x_k, and its index, which is a column of U.
  package let wordRead: String
  package let column: Int

  /// The word y_t that was to come.
  package let wordExpected: String

  /// δ_k, shape `[H]`.
  package let delta: Vector

  /// s_{k-1}, shape `[H]`.
  package let state: Vector

  /// δ_k ⊗ s_{k-1}, shape `[H, H]`.
  package let outer: Matrix

  /// The sizes of the errors of word t, from 0 steps back to t.
  package let norms: [Double]

  /// Whether `bptt` adds it, or has cut it off.
  package let isUsed: Bool

  /// After how many steps it cuts off.
  package let bpttTruncate: Int

  /// ∂L/∂W after this step, shape `[H, H]`.
  package let sum: Matrix

  /// The word that the error has come back to.
  package var k: Int { t - back }

  /// The lines of `backThroughTime` that carry errors back, as the library has them.
  package static let source = [
    "for t in x.indices.reversed() {",
    "  var delta = errors[t] * (1 - s[t + 1] * s[t + 1])",
    "  for k in stride(from: t, through: max(0, t - bpttTruncate), by: -1) {",
    "    dLdW.addOuter(delta, s[k])",
    "    dLdU.add(delta, toColumn: x[k])",
    "    delta = try W.transposedDot(delta) * (1 - s[k] * s[k])",
    "  }",
    "}",
  ]

  /// The numbers of the lines that this step runs; of a step that is cut off, the line that cuts.
  package var sourceLines: [Int] {
    guard isUsed else { return [2] }
    return back == 0 ? [1, 3, 4] : [3, 4, 5]
  }

  /// What all steps of the word are about.
  package var title: String {
    "The error of word t = \(t), where \(quoted(wordExpected)) was to come"
  }

  /// Where the step is.
  package var place: String {
    "\(counted(back, "step")) back: k = \(k), where \(quoted(wordRead)) is read"
  }

  /// What the step computes, with its own numbers in the place of k.
  package var equations: [String] {
    let delta = "δ\(Self.index(k))"
    let slope = "(1 − s\(Self.index(k))²)"
    let error =
      back == 0
      ? "\(delta) = (Vᵀ (o\(Self.index(t)) − onehot(y\(Self.index(t))))) ∘ \(slope)"
      : "\(delta) = (Wᵀ δ\(Self.index(k + 1))) ∘ \(slope)"
    let value = "= (\(self.delta.map(Self.number).joined(separator: "  ")))"
    guard isUsed else {
      return ["\(error) \(value)", "cut off by bpttTruncate = \(bpttTruncate): nothing is added"]
    }
    return [
      "\(error) \(value)", "∂L/∂W += \(delta) ⊗ s\(Self.index(k - 1))",
      "∂L/∂U[:, \(column)] += \(delta)   the column of \(quoted(wordRead))",
    ]
  }

  /// The titles of `rows`.
  package var columnTitles: [String] {
    let before = "s\(Self.index(k - 1))"
    return ["unit", "δ\(Self.index(k))"] + (0..<state.count).map { "· \(before)[\($0)]" }
  }

  /// The state before in a row, and below it for each unit its error and its row of the outer product.
  package var rows: [(name: String, error: Double?, values: [Double])] {
    [("s\(Self.index(k - 1))", nil, Array(state))]
      + delta.enumerated().map { ("\($0)", $1, Array(outer[$0])) }
  }

  /// A table of the numbers below the equations.
  package var description: String {
    var table = TextTable(columnTitles, leftAligned: [])
    for row in rows {
      table.add([row.name, row.error.map(Self.number) ?? ""] + row.values.map(Self.number))
    }
    return ([place] + equations + [table.description]).joined(separator: "\n")
  }

  /// A number as the step shows it.
  package static func number(_ value: Double) -> String {
    // What rounds to nothing has no sign.
    let text = decimal(value, 4)
    let magnitude = text.hasPrefix("-") ? String(text.dropFirst()) : text
    if Double(magnitude) == 0 { return magnitude }
    return (value < 0 ? "−" : "+") + magnitude
  }

  /// A number as an index: `₁₂`, `₋₁`.
  package static func index(_ number: Int) -> String {
    let digits = Array("₀₁₂₃₄₅₆₇₈₉")
    return (number < 0 ? "₋" : "")
      + String(String(abs(number)).compactMap(\.wholeNumberValue).map { digits[$0] })
  }
}
