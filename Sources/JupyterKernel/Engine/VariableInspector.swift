public import RichDisplay

/// A language whose variables a front end can list beside the notebook.
///
/// It is asked on a thread of its own, also while a cell runs. Whoever answers waits until the cell is
/// where its variables are whole, but no longer than people wait, and runs no code of the cell.
public protocol VariableInspector: Sendable {
  /// The variables, by name.
  ///
  /// - Throws: `VariablesBusy` if a cell lets nobody look.
  func inspectedVariables() throws -> [InspectedVariable]

  /// The parts of a variable: the elements of a list, the fields of a struct.
  ///
  /// - Parameters:
  ///   - name: The variable.
  ///   - path: Which of its parts, and of theirs, is asked about; none for the variable itself.
  /// - Returns: The parts; none for what has none, or is there no more.
  /// - Throws: `VariablesBusy` if a cell lets nobody look.
  func inspectedParts(of name: String, at path: [Int]) throws -> [InspectedVariable]

  /// What a cell shows of a variable; nil if there is none of the name.
  ///
  /// - Throws: `VariablesBusy` if a cell lets nobody look.
  func inspectedDisplay(of name: String) throws -> MIMEBundle?
}

/// A variable, or a part of one, as a line of a list.
public struct InspectedVariable: Hashable, Sendable {
  /// Its name.
  public var name: String

  /// Its type, as the language writes it.
  public var type: String

  /// Its value, in one short line.
  public var value: String

  /// Whether it has parts to be listed.
  public var hasParts: Bool

  /// Makes the line.
  public init(name: String, type: String, value: String, hasParts: Bool = false) {
    self.name = name
    self.type = type
    self.value = value
    self.hasParts = hasParts
  }
}

/// The variables cannot be looked at now, for a cell is changing them.
public struct VariablesBusy: Error {
  /// Makes the error.
  public init() {}
}
