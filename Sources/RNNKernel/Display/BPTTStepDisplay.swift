import NotebookWords
import RecurrentLM
import RichDisplay

extension BPTTStep {
  /// The step on its own, with the way of the error through the sentence above it, and below it what
  /// the gradient is by then, and the source.
  func display(of words: [String]) -> any DisplayBlock {
    Stack([
      way(through: words), SideBySide([panel, sumTable]),
      CodeBlock(Self.source.joined(separator: "\n"), lit: Set(sourceLines)),
    ])
  }

  /// The sentence, each word as dark as the error is large when it has come back to it.
  func way(through words: [String]) -> any DisplayBlock {
    ShadedText(
      caption: title + ", and what is left of it at each word",
      words: words.enumerated().map { place, word in
        let steps = t - place
        guard norms.indices.contains(steps) else { return .init(word, .nan, note: "not yet read") }
        let share = norms[0] > 0 ? norms[steps] / norms[0] : 0
        return .init(
          (steps == back ? "▸" : "") + word,
          share,
          note: "|δ| = \(NumberText.significant(norms[steps], digits: 3))"
        )
      }
    )
  }

  /// The equations and the numbers.
  var panel: any DisplayBlock {
    let largest = max(outer.values.map(abs).max() ?? 0, .leastNonzeroMagnitude)
    return Stack([
      Paragraph(equations.joined(separator: "\n"), heading: place),
      Table(
        caption: isUsed ? "What is added to ∂L/∂W" : "What is cut off",
        columns: columnTitles.map { .init($0, .right) },
        rows: rows.map { row in
          let error: [Table.Cell] = [.init(row.error.map(Self.number) ?? "")]
          let values = row.values.map { value -> Table.Cell in
            .init(
              Self.number(value),
              heat: row.error == nil || !isUsed ? nil : value / largest
            )
          }
          return [.init(row.name)] + error + values
        },
        hasRowHeaders: true
      ),
    ])
  }

  /// ∂L/∂W by then.
  private var sumTable: Table {
    let largest = max(sum.values.map(abs).max() ?? 0, .leastNonzeroMagnitude)
    return Table(
      caption: "∂L/∂W after this step; bptt begins with the last word",
      columns: [.init("", .right)] + (0..<sum.columns).map { .init("[:, \($0)]", .right) },
      rows: (0..<sum.rows).map { row in
        [.init("[\(row), :]")]
          + sum[row].map { .init(Self.number($0), heat: $0 / largest) }
      },
      hasRowHeaders: true
    )
  }
}

extension BPTTStrip: Displayable {
  /// All steps side by side, for who has no sliders.
  var display: any DisplayBlock {
    guard let first = steps.first else { return Paragraph("no steps") }
    let lit = steps.flatMap(\.sourceLines)
    return Stack([
      first.way(through: words), SideBySide(steps.map(\.panel)),
      CodeBlock(BPTTStep.source.joined(separator: "\n"), lit: Set(lit)),
    ])
  }
}
