import Foundation
public import JupyterKernel
import JupyterProtocol
import NotebookWords
import RecurrentLM
public import RichDisplay
package import SwiftSubset

/// The kernel's version.
public let version = Release.version

/// The language of the notebook over the library: what makes a kernel of `JupyterKernel` this one.
///
/// Cells of all shells share the names, and run in turns: a long one lets others in between two steps
/// of a training or of a loop. Completion and inspection answer beside them, from a snapshot of the
/// names.
public final class RNNEngine: LanguageEngine, CellHost, @unchecked Sendable {
  // Unchecked because these belong to the cell whose turn it is.
  private lazy var session = makeSession()
  private let claims = ModelClaims()

  var shownNames = ShownNames()

  private let lock = EngineLock()

  /// The folder of a notebook that is graded, nil for any other.
  private let gradedFolder: String?

  let widgets = WidgetStage()

  /// The names as they were after the last cell, for questions asked while a cell runs; nil until
  /// the library is read.
  let symbols = Monitor<SymbolSnapshot?>(nil)

  /// Makes an engine with an empty notebook.
  ///
  /// The library's interface is read meanwhile, so a client learns at once who the kernel is; a
  /// cell or a question that comes sooner waits.
  public convenience init() { self.init(isGrading: Grading.isRunning) }

  /// Makes an engine with an empty notebook, for a grader or for anybody else.
  package init(isGrading: Bool) {
    gradedFolder = isGrading ? FileManager.default.currentDirectoryPath : nil
    // A thread of no task is never cancelled.
    let read: @Sendable () -> Void = { try? self.lock.withTurn { self.publishSymbols() } }
    do {
      try KernelThread.start(stackSize: 1 << 23, read)
    } catch {
      read()
    }
  }

  private func makeSession() -> Session {
    let session = Self.emptySession()
    session.measureMemory(
      MemoryGauge(isExhausted: { Memory.isExhausted }, available: { Memory.available })
    )
    session.onPause { [unowned session, lock] in Self.letOthersRun(session, lock) }
    return session
  }

  var variables: [VariableDescription] { session.variables() }

  func text(of value: Value) throws -> String { try session.text(of: value) }

  func text(of variable: VariableDescription, limit: Int) throws -> String {
    try session.text(of: variable, limit: limit)
  }

  func page(of value: Value) throws -> MIMEBundle {
    let text = shortened(try session.text(of: value, limit: 400), to: 200)
    let type = value.typeName.flatMap { SwiftSubset.inspect($0, in: session.symbols) }
    let shown = Paragraph(text)
    return type.map { Stack([shown, InspectionPage($0, hasSource: false).stack]) }?.bundle
      ?? Stack([
        shown, Paragraph("A function's name with a mark, such as 'train?', tells what it does."),
      ]).bundle
  }

  private func publishSymbols() {
    let names = session.symbols
    symbols.withLock { $0 = names }
  }

  /// A cell of a subshell runs between two steps of one that takes long.
  public var supportsSubshells: Bool { true }

  /// Lets front ends say that they have widgets, and ask for those that are open.
  public func register(in comms: CommRegistry) {
    widgets.register(in: comms)
  }

  /// What the kernel says of its language.
  public var language: LanguageInfo {
    LanguageInfo(
      name: "swift",
      version: "6.0.0",
      mimetype: "text/x-swift",
      fileExtension: ".swift",
      pygmentsLexer: "swift",
      codemirrorMode: "swift"
    )
  }

  /// What the kernel says of itself.
  public var implementation: ImplementationInfo {
    ImplementationInfo(
      name: "swift-rnn",
      version: version,
      banner: "Swift RNN \(version): recurrent neural networks, in a subset of Swift",
      helpLinks: [
        .init(
          text: "Course: Recurrent Neural Networks Tutorial, Part 2",
          url:
            "https://dennybritz.com/posts/wildml/recurrent-neural-networks-tutorial-part-2/"
        ),
        .init(
          text: "Glossary of machine learning",
          url: "https://developers.google.com/machine-learning/glossary"
        ),
        .init(
          text: "Source of the course's model in Python",
          url: "https://github.com/dennybritz/rnn-tutorial-rnnlm"
        ),
        .init(
          text: "The Swift Programming Language",
          url: "https://docs.swift.org/swift-book/documentation/the-swift-programming-language/"
        ),
      ]
    )
  }

  /// Runs a cell: checks it whole, then runs it.
  ///
  /// `name?` or `?name` shows the documentation of a name, `name??` its source too, `exit` and `quit` end a
  /// console.
  public func execute(_ cell: Cell, in context: ExecutionContext) async throws -> MIMEBundle? {
    let code = cell.code.trimmingCharacters(in: .whitespacesAndNewlines)
    if code == "exit" || code == "quit" {
      // A console that has started the kernel ends it all the same; one that was attached must not
      // take it from others.
      context.askExit(keepKernel: true)
      if context.comms != nil { context.write(Self.exitNote) }
      return nil
    }
    if let question = NameQuestion(code) {
      context.page(try documentation(for: question))
      return nil
    }
    return try run(
      cell.code,
      in: CellContext(
        output: context,
        cell: cell.executionCount,
        isInSubshell: cell.subshellID != nil,
        engine: self
      ),
      isLocked: Grading.isLocked(cell)
    )
  }

  /// Evaluates one of a request's user expressions.
  public func evaluate(
    _ expression: String,
    in context: ExecutionContext
  ) async throws -> MIMEBundle {
    let cell = CellContext(output: context, cell: 0, isInSubshell: false, engine: self)
    return try run(expression, in: cell) ?? MIMEBundle(plain: "()")
  }

  private static let exitNote =
    "a kernel that this console has not started goes on; to end it too, leave with Ctrl-D\n"

  private func run(
    _ code: String,
    in cell: CellContext,
    isLocked: Bool = false
  ) throws -> MIMEBundle? {
    let visitor = Safepoint.Visitor { Self.letOthersRun(self.session, self.lock) }
    return try lock.withTurn {
      defer {
        cell.end.finish(in: cell)
        claims.release(by: cell)
        publishSymbols()
      }
      do {
        let result = try CellContext.$current.withValue(cell) {
          try Safepoint.$visitor.withValue(visitor) {
            try Meter.$watcher.withValue(.bar(in: cell)) {
              try FileAccess.$folder.withValue(gradedFolder) {
                try session.execute(
                  code,
                  cell: cell.cell,
                  isLocked: isLocked,
                  output: CellStreams(cell)
                )
              }
            }
          }
        }
        if gradedFolder != nil, isLocked || CellFailure.isCheck(code) {
          try CellFailure.refuse(session.hidingNames(usedIn: code))
        }
        return try result.map { try bundle(of: $0.value, description: $0.description) }
      } catch let error as CellError {
        throw CellFailure(error, in: code, hiding: session.hidingNames())
      }
    }
  }

  private static func letOthersRun(_ session: Session, _ lock: EngineLock) {
    guard lock.isTurnOver else { return }
    session.suspended { lock.outsideTurn {} }
  }

  func outsideTurn<Result>(_ body: () throws -> Result) rethrows -> Result {
    try session.suspended { try lock.outsideTurn(body) }
  }

  func change(_ model: any LanguageModel, by cell: CellContext) throws {
    try claims.change(model, by: cell)
  }

  func read<Result>(
    _ model: any LanguageModel,
    by cell: CellContext,
    _ body: (any LanguageModel) throws -> Result
  ) throws -> Result {
    if lock.isShared { return try body(try model.copy()) }
    return try claims.whileReading(model, by: cell) { try body(model) }
  }

  func look<Result>(_ body: () throws -> Result) throws -> Result {
    try lock.withTurn(body)
  }

  /// Looks at the notebook for somebody who is no cell and waits no longer than people do.
  ///
  /// - Throws: `VariablesBusy` if the cell that runs lets nobody in, or what the body throws.
  func lookBriefly<Result>(_ body: () throws -> Result) throws -> Result {
    try lock.withTurn(atMost: .seconds(1), body)
  }

  func cell(changing model: any LanguageModel) -> CellContext? {
    claims.cell(changing: model)
  }
}

extension RNNEngine {
  /// Public declarations of the library that no binding serves, and interface text that the
  /// language does not understand.
  package static var declarationsWithoutCall: [String] {
    emptySession().missingImplementations()
  }

  /// An empty notebook that knows the library.
  package static func emptySession() -> Session { Session(modules: Library.modules) }
}
