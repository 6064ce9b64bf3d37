public import JupyterProtocol

/// One piece of code to run.
public struct Cell: Sendable {
  /// The code.
  public var code: String

  /// The number that the front end shows beside the cell.
  public var executionCount: Int

  /// Whether the cell runs without output.
  public var isSilent: Bool

  /// Whether the cell counts and goes into the history.
  public var storesHistory: Bool

  /// Names the cell in its notebook, if the front end says so.
  public var cellID: String?

  /// The subshell that the cell runs in, or nil for the main shell; each counts its own cells.
  public var subshellID: String?

  /// What else the front end says of the request.
  public var metadata: [String: JSONValue]

  /// Makes a cell.
  public init(
    code: String,
    executionCount: Int = 1,
    isSilent: Bool = false,
    storesHistory: Bool = true,
    cellID: String? = nil,
    subshellID: String? = nil,
    metadata: [String: JSONValue] = [:]
  ) {
    self.code = code
    self.executionCount = executionCount
    self.isSilent = isSilent
    self.storesHistory = storesHistory
    self.cellID = cellID
    self.subshellID = subshellID
    self.metadata = metadata
  }
}

/// The error that ended a cell, in the words of the language.
public struct CellFailure: Error, Hashable, Sendable {
  /// The kind of error; the protocol's `ename`.
  public var name: String

  /// What is wrong, in one line; the protocol's `evalue`.
  public var message: String

  /// The lines to show, which may hold ANSI colours.
  public var traceback: [String]

  /// Makes an error.
  public init(name: String, message: String, traceback: [String] = []) {
    self.name = name
    self.message = message
    self.traceback = traceback
  }
}
