/// Which stream a cell writes to.
package enum OutputStream: Sendable {
  case standardOutput
  case standardError
}

/// Where a cell's output goes.
package protocol CellOutput: AnyObject {
  /// Takes what a cell writes, as it writes it.
  func write(_ text: String, to stream: OutputStream)

  /// Takes the warning that the cell uses something made from what has been declared again since.
  func warn(_ stale: StaleName)
}

extension CellOutput {
  package func warn(_ stale: StaleName) {}
}

/// The value of a cell's last expression.
package struct CellResult {
  package let value: Value
  /// Its type as Swift spells it.
  package let type: String
  /// What `print` would show.
  package let description: String
}

/// A variable of the notebook.
package struct VariableDescription {
  package let name: String
  package let type: String
  package let value: Value
  let staticType: SwiftType
  package let isMutable: Bool
  /// The number of the cell that declared it.
  package let cell: Int
  /// Why its value may no longer fit, if something it was made from has been declared again.
  package let stale: StaleName?
}
