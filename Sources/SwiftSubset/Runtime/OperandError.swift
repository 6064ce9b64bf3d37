/// An error of a host's call that says more than its message, a line each.
package protocol NotedError: Error {
  /// What is wrong, on one line.
  var headline: String { get }

  /// How far off it is, and how to go on.
  var notes: [String] { get }
}

/// An error of a host's call whose message names the operands as the cell writes them.
package protocol OperandError: Error {
  /// Words the error.
  ///
  /// - Parameters:
  ///   - operands: The receiver, if there is one, and the arguments, as the cell writes them.
  ///   - variables: The notebook's variables, which may tell what a size stands for.
  /// - Returns: The message on one line.
  func message(operands: [String], variables: [VariableDescription]) -> String
}
