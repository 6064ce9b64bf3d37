public import JupyterKernel
public import RichDisplay
import SwiftSubset

extension RNNEngine: VariableInspector {
  /// The engine lists the variables itself.
  public var variableInspector: (any VariableInspector)? { self }

  /// The notebook's variables, between two steps of the cell that runs.
  public func inspectedVariables() throws -> [InspectedVariable] {
    try lookBriefly { variables.map(\.line) }
  }

  /// The parts of a variable.
  public func inspectedParts(of name: String, at path: [Int]) throws -> [InspectedVariable] {
    try lookBriefly { variable(name, at: path)?.parts.map(\.line) ?? [] }
  }

  /// What a cell shows of a variable, without what a cell's own types say.
  public func inspectedDisplay(of name: String) throws -> MIMEBundle? {
    try lookBriefly {
      try variable(name, at: []).map { found in
        try bundle(of: found.value, description: found.value.plainText(limit: Self.longestText))
      }
    }
  }

  /// Longer texts are cut.
  private static let longestText = 10_000

  private func variable(_ name: String, at path: [Int]) -> VariableDescription? {
    var found = variables.first { $0.name == name }
    for index in path {
      let parts = found?.parts ?? []
      found = parts.indices.contains(index) ? parts[index] : nil
    }
    return found
  }
}

extension VariableDescription {
  /// Longer values are cut.
  private static let longestValue = 80

  /// The variable as a line of a list.
  fileprivate var line: InspectedVariable {
    InspectedVariable(name: name, type: type, value: shownValue, hasParts: !isInUse && hasParts)
  }

  private var shownValue: String {
    if isInUse { return "in use by the cell that runs" }
    // Of what has a shape the numbers would say less.
    let shape = ValueMeasure.shape(of: value) ?? ""
    if (try? value.library(as: (any Measured).self)) != nil { return shape }
    let text = value.plainText(limit: 4 * Self.longestValue)
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    let short = text.count > Self.longestValue ? text.prefix(Self.longestValue - 1) + "…" : text
    return shape.isEmpty ? short : "\(shape): \(short)"
  }
}
