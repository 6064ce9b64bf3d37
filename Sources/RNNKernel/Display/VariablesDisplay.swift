import RecurrentLM
import RichDisplay
import SwiftSubset

/// The variables of a notebook, as a table.
struct VariablesDisplay {
  let variables: [VariableDescription]

  /// Longer values are cut.
  private static let longestValue = 40

  /// The table, and below it what to do about values that may no longer fit.
  var block: any DisplayBlock {
    guard !variables.isEmpty else {
      return Paragraph("There are no variables yet: 'let x = 1' makes one.")
    }
    let table = Table(
      caption: counted(variables.count, "variable"),
      columns: [
        .init("name"), .init("type"), .init("shape"), .init("size", .right),
        .init("made by cell", .right), .init("value"),
      ],
      rows: variables.map(row),
      hasRowHeaders: true
    )
    let stale = variables.compactMap(\.stale?.message)
    return stale.isEmpty ? table : Stack([table] + stale.map { Paragraph($0) })
  }

  private func row(_ variable: VariableDescription) -> [Table.Cell] {
    let measure = ValueMeasure(variable.value)
    return [
      .init(variable.name), .init(variable.type), .init(measure.shape ?? ""),
      .init(measure.bytes.map { Memory.text(bytes: $0) } ?? ""),
      .init("\(variable.cell)\(variable.stale == nil ? "" : " (stale)")"),
      .init(value(variable, measure)),
    ]
  }

  /// The value where it says more than its shape.
  private func value(_ variable: VariableDescription, _ measure: ValueMeasure) -> String {
    if let shape = measure.shape, !shape.isEmpty { return "" }
    let text = variable.description.split(whereSeparator: \.isNewline).joined(separator: " ")
    return text.count > Self.longestValue ? text.prefix(Self.longestValue - 1) + "…" : text
  }
}
