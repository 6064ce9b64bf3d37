import RecurrentLM
import RichDisplay

extension Example: Displayable {
  var display: any DisplayBlock {
    steps([("x", x.map(String.init)), ("y", y.map(String.init))], inLine: 12)
  }
}

extension DecodedExample: Displayable {
  var display: any DisplayBlock {
    let (read, aims) = (example.x.map(String.init), example.y.map(String.init))
    return steps(
      [("word read", x), ("x", read), ("y", aims), ("word to predict", y)],
      inLine: 8
    )
  }
}

/// A sentence of some hundred words has no more tables.
private let mostTables = 20

/// Rows over time steps, in as many tables as they need: a table of all would be wider than a page.
private func steps(
  _ rows: [(name: String, texts: [String])],
  inLine stepsInLine: Int
) -> any DisplayBlock {
  let count = rows.map(\.texts.count).max() ?? 0
  let shown = min(count, stepsInLine * mostTables)
  let tables = stride(from: 0, to: Swift.max(1, shown), by: stepsInLine).map { start in
    let steps = start..<min(start + stepsInLine, count)
    let part = count > stepsInLine ? " (steps \(start) to \(steps.upperBound - 1))" : ""
    return Table(
      caption: "A training pair of \(counted(count, "word")): y is x, one word further" + part,
      columns: [.init("")] + steps.map { .init("\($0)", .right) },
      rows: rows.map { name, texts in
        [.init(name)] + steps.map { .init($0 < texts.count ? texts[$0] : "") }
      },
      hasRowHeaders: true
    )
  }
  guard shown == count else {
    return Stack(tables + [Paragraph("… and \(counted(count - shown, "more step"))")])
  }
  return tables.count == 1 ? tables[0] : Stack(tables)
}
