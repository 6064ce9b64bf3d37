import RecurrentLM
import RichDisplay

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
    if let sampleNote {
      return Stack([table] + (passed ? [] : [failures]) + [Paragraph(sampleNote)])
    }
    // One scale for all, or shades of one picture would mean other errors than those of the next.
    let least = parameters.lazy.flatMap(\.relativeErrors.values).filter { $0 > 0 }.min()
    let pictures = parameters.filter { $0.size > 0 }.map { heatMap($0, from: least) }
    let shown: [any DisplayBlock] =
      pictures.count > Self.mostPictures
      ? [Folded(Stack(pictures), summary: "\(pictures.count) pictures of relative errors")]
      : pictures
    return Stack([table] + (passed ? [] : [failures]) + shown)
  }

  /// The pictures that are looked at one after the other; a gated network has a dozen matrices.
  private static let mostPictures = 4

  /// The numbers of each matrix's first failure.
  private var failures: Table {
    Table(
      caption: "The first failure of each matrix",
      columns: [
        .init("weight"), .init("+h loss", .right), .init("−h loss", .right),
        .init("estimated gradient", .right), .init("backpropagation gradient", .right),
        .init("relative error", .right),
      ],
      rows: parameters.compactMap { check in
        check.firstFailure.map { failure in
          [.init("\(check.name)[\(failure.row), \(failure.column)]")]
            + [
              failure.lossAbove, failure.lossBelow, failure.estimated, failure.backpropagated,
              failure.relativeError,
            ].map { .init(NumberText.fixed($0, decimals: 6)) }
        }
      },
      hasRowHeaders: true
    )
  }

  private func row(_ check: ParameterCheck) -> [Table.Cell] {
    let counts = [check.size, check.passed, check.failed, check.bothZero]
    return [.init(check.name)] + counts.map { .init(NumberText.grouped($0)) } + [
      .init(NumberText.significant(check.largestRelativeError, digits: 3)),
      .init(check.worst.map { "[\($0.row), \($0.column)]" } ?? "none"),
    ]
  }

  /// The relative errors of one matrix; V lies on its side, for a low picture.
  private func heatMap(_ check: ParameterCheck, from least: Double?) -> HeatMap {
    let isTurned = check.relativeErrors.rows > check.relativeErrors.columns
    let errors = isTurned ? check.relativeErrors.transposed() : check.relativeErrors
    let blank = isTurned ? Self.turned(check.areBothZero) : check.areBothZero
    let worst = NumberText.significant(check.largestRelativeError, digits: 2)
    return HeatMap(
      title: "Relative errors of \(check.name)\(isTurned ? ", turned on its side" : "")",
      alt: "Of \(check.size) gradients of \(check.name), \(check.passed) agree, \(check.failed) do "
        + "not, and \(check.bothZero) are zero both ways; the largest relative error is \(worst).",
      values: (0..<errors.rows).map { errors[$0].values },
      rowTitle: isTurned ? "column" : "row",
      columnTitle: isTurned ? "row" : "column",
      scale: .logarithmic(from: least),
      scaleTitle: "relative error, logarithmic",
      blank: .init("both zero", blank),
      limit: .init("failed", above: threshold)
    )
  }

  private static func turned(_ rows: [[Bool]]) -> [[Bool]] {
    (rows.first ?? []).indices.map { column in rows.map { $0[column] } }
  }
}
