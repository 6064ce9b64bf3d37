import RecurrentLM
import RichDisplay
import SwiftSubset

/// The variables of a notebook, as a table.
struct VariablesDisplay {
  let variables: [VariableDescription]

  /// The text of a variable's value, cut after so many bytes.
  let text: (VariableDescription, _ limit: Int) throws -> String

  /// Longer values are cut.
  private static let longestValue = 40

  /// The table, and below it what to do about values that may no longer fit.
  ///
  /// - Throws: What a cell's own `description` throws, or that the cell is interrupted.
  func block() throws -> any DisplayBlock {
    guard !variables.isEmpty else {
      return Paragraph("There are no variables yet: 'let x = 1' makes one.")
    }
    let table = Table(
      caption: counted(variables.count, "variable"),
      columns: [
        .init("name"), .init("type"), .init("shape"), .init("size", .right),
        .init("made by cell", .right), .init("value"),
      ],
      rows: try variables.map(row),
      hasRowHeaders: true
    )
    let stale = variables.compactMap(\.stale?.message)
    return stale.isEmpty ? table : Stack([table] + stale.map { Paragraph($0) })
  }

  private func row(_ variable: VariableDescription) throws -> [Table.Cell] {
    let measure = ValueMeasure(variable.value)
    return [
      .init(variable.name), .init(variable.type), .init(measure.shape ?? ""),
      .init(measure.bytes.map { Memory.text(bytes: $0) } ?? ""),
      .init("\(variable.cell)\(variable.stale == nil ? "" : " (stale)")"),
      .init(try value(variable, measure)),
    ]
  }

  /// The value where it says more than its shape.
  private func value(_ variable: VariableDescription, _ measure: ValueMeasure) throws -> String {
    if let shape = measure.shape, !shape.isEmpty { return "" }
    // A character may take a few bytes.
    let text = try text(variable, 4 * Self.longestValue)
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    return text.count > Self.longestValue ? text.prefix(Self.longestValue - 1) + "…" : text
  }
}
