import RecurrentLM
import RichDisplay

extension Matrix: Displayable {
  var display: any DisplayBlock {
    let heading = "Matrix of \(rows) × \(columns)"
    guard count > 0 else { return Paragraph("no elements", heading: heading) }
    return Stack([Paragraph(heading), CodeBlock(description), heatMap(title: heading)])
  }

  /// The matrix as shades.
  func heatMap(title: String) -> HeatMap {
    HeatMap(
      title: title,
      alt: "Elements from \(NumberText.significant(min())) to \(NumberText.significant(max())), "
        + "mean \(NumberText.significant(mean())).",
      values: (0..<rows).map { self[$0].values },
      rowTitle: "row",
      columnTitle: "column",
      scale: min() < 0 ? .diverging : .sequential
    )
  }
}

extension Vector: Displayable {
  var display: any DisplayBlock {
    Stack([Paragraph("Vector of \(count)"), CodeBlock(description)])
  }
}

extension GradientCheckReport: Displayable {
  var display: any DisplayBlock {
    let table = Table(
      caption: "Gradient check with h = \(NumberText.significant(h)): "
        + (passed ? "passed" : "FAILED"),
      columns: [
        .init("matrix"), .init("size", .right), .init("passed", .right), .init("failed", .right),
        .init("both zero", .right), .init("largest relative error", .right), .init("at"),
      ],
      rows: parameters.map(row),
      hasRowHeaders: true
    )
    let failures = parameters.compactMap(\.firstFailure)
    guard !failures.isEmpty else { return table }
    return Stack([table, CodeBlock(description)])
  }

  private func row(_ check: ParameterCheck) -> [Table.Cell] {
    let counts = [check.size, check.passed, check.failed, check.bothZero]
    return [.init(check.name)] + counts.map { .init(NumberText.grouped($0)) } + [
      .init(NumberText.significant(check.largestRelativeError, digits: 3)),
      .init(check.worst.map { "[\($0.row), \($0.column)]" } ?? "none"),
    ]
  }
}
