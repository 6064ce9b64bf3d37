public import RichDisplay

/// What a kernel needs to know of a language: the one thing to implement for a kernel of one's own.
///
/// `execute` and `evaluate` are called on an execution thread, which has a big stack, inside a task
/// that an interrupt cancels: one call at a time, unless the engine supports subshells. `complete`,
/// `inspect` and `completeness` are called on another thread, also while a cell runs, so they must
/// not wait for it.
public protocol LanguageEngine: Sendable {
  /// The language, as front ends and notebook files name it.
  var language: LanguageInfo { get }

  /// The kernel itself.
  var implementation: ImplementationInfo { get }

  /// Whether cells may run at once, each on a thread of its own; false unless an engine says so.
  ///
  /// Then front ends may open subshells, as a second console to look into a long training. The
  /// engine keeps the cells from disturbing one another: with one lock, say, that it lets go of
  /// where its state is whole. Handlers of comms are then called beside cells too.
  var supportsSubshells: Bool { get }

  /// Says which comms front ends may open; called once, before the first request.
  ///
  /// - Parameter comms: The comms between the kernel and its front ends.
  func register(in comms: CommRegistry)

  /// Runs one cell.
  ///
  /// - Parameters:
  ///   - cell: The code and how it is to be run.
  ///   - context: Where output goes and input comes from, for as long as the cell runs.
  /// - Returns: The value to show, or nil for none.
  /// - Throws: `CellFailure` to show an error in the language's words; `CancellationError` when
  ///   the cell stopped because of an interrupt.
  func execute(_ cell: Cell, in context: ExecutionContext) async throws -> MIMEBundle?

  /// Evaluates one expression that a client asks for beside a cell.
  ///
  /// - Parameters:
  ///   - expression: The code of the expression.
  ///   - context: As for the cell.
  /// - Returns: The value.
  /// - Throws: As for a cell; the cell itself still counts as done.
  func evaluate(_ expression: String, in context: ExecutionContext) async throws -> MIMEBundle

  /// Lists how the text before the cursor may go on.
  func complete(_ code: String, at cursor: CursorPosition) -> CompletionResult

  /// Tells what stands at the cursor, or nil if there is nothing to tell.
  ///
  /// - Parameters:
  ///   - code: The code of the cell.
  ///   - cursor: Where in the code.
  ///   - detail: 0 for documentation, 1 for the source as well.
  /// - Returns: What to show.
  func inspect(_ code: String, at cursor: CursorPosition, detail: Int) -> MIMEBundle?

  /// Tells whether code can be run as it stands.
  func completeness(of code: String) -> Completeness

  /// Who lists the variables for a front end's pane; nil, unless an engine says otherwise, offers none.
  var variableInspector: (any VariableInspector)? { get }

  /// Releases what the engine holds; called once before the process ends, if no cell runs then.
  func finish()
}

extension LanguageEngine {
  /// Cells run one at a time.
  public var supportsSubshells: Bool { false }

  /// Lets front ends open none.
  public func register(in comms: CommRegistry) {}

  /// No variables are listed.
  public var variableInspector: (any VariableInspector)? { nil }

  /// Holds nothing that would have to be released.
  public func finish() {}
}
