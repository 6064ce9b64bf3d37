import Foundation
public import JupyterKernel
import JupyterProtocol
public import RichDisplay
package import SwiftSubset
import Synchronization

/// The kernel's version.
public let version = "0.1.0"

/// The language of the notebook over the library: what makes a kernel of `JupyterKernel` this one.
///
/// Cells run inside the actor, one after the other; completion and inspection answer beside them,
/// from a snapshot of the names.
public actor RNNEngine: LanguageEngine {
  private let session: Session

  /// The names as they were after the last cell, for questions asked while a cell runs.
  private nonisolated let symbols: Mutex<SymbolSnapshot>

  /// Makes an engine with an empty notebook.
  public init() {
    let session = Self.makeSession()
    symbols = Mutex(session.symbols)
    self.session = session
  }

  /// What the kernel says of its language.
  public nonisolated var language: LanguageInfo {
    LanguageInfo(
      name: "swift",
      version: "6.0",
      mimetype: "text/x-swift",
      fileExtension: ".swift",
      pygmentsLexer: "swift",
      codemirrorMode: "swift"
    )
  }

  /// What the kernel says of itself.
  public nonisolated var implementation: ImplementationInfo {
    ImplementationInfo(
      name: "swift-rnn",
      version: version,
      banner: "Swift RNN \(version): recurrent neural networks, in a subset of Swift"
    )
  }

  /// Runs a cell: checks it whole, then runs it.
  ///
  /// `name?` shows the documentation of a name, `name??` its source too, `exit` and `quit` end a
  /// console.
  public func execute(_ cell: Cell, in context: ExecutionContext) async throws -> MIMEBundle? {
    let code = cell.code.trimmingCharacters(in: .whitespacesAndNewlines)
    if code == "exit" || code == "quit" {
      context.askExit()
      return nil
    }
    if code.hasSuffix("?") {
      context.page(try documentation(of: code))
      return nil
    }
    return try run(cell.code, number: cell.executionCount, in: context)
  }

  /// Evaluates one of a request's user expressions.
  public func evaluate(
    _ expression: String,
    in context: ExecutionContext
  ) async throws -> MIMEBundle {
    try run(expression, number: 0, in: context) ?? MIMEBundle(plain: "()")
  }

  private func run(
    _ code: String,
    number: Int,
    in context: ExecutionContext
  ) throws -> MIMEBundle? {
    defer {
      let names = session.symbols
      symbols.withLock { $0 = names }
    }
    do {
      let cell = CellContext(
        output: context,
        cell: number,
        notebook: .init(session: session)
      )
      let result = try CellContext.$current.withValue(cell) {
        try session.execute(code, cell: number, output: CellStreams(context))
      }
      return result.map { bundle(of: $0.value, description: $0.description) }
    } catch let error as CellError {
      throw CellFailure(name: error.kind, message: error.message, traceback: error.rendered)
    }
  }

  private func documentation(of code: String) throws -> MIMEBundle {
    let name = code.trimmingCharacters(in: CharacterSet(charactersIn: "? "))
    guard let page = inspect(name, at: .end(of: name), detail: code.hasSuffix("??") ? 1 : 0) else {
      throw CellFailure(
        name: "UnknownName",
        message: "nothing is known of '\(name)'",
        traceback: ["error: nothing is known of '\(name)'"]
      )
    }
    return page
  }

  /// The names that fit at the cursor.
  public nonisolated func complete(_ code: String, at cursor: CursorPosition) -> CompletionResult {
    let completion = SwiftSubset.complete(
      code,
      utf8Offset: cursor.utf8Offset(in: code),
      in: symbols.withLock { $0 }
    )
    let range =
      CursorPosition(
        utf8Offset: completion.start,
        in: code
      )..<CursorPosition(
        utf8Offset: completion.end,
        in: code
      )
    return CompletionResult(
      matches: completion.suggestions.map {
        .init(text: $0.text, kind: $0.kind.rawValue, signature: $0.signature)
      },
      replacing: range
    )
  }

  /// The declaration and the documentation of the name at the cursor, and at detail 1 its source.
  public nonisolated func inspect(
    _ code: String,
    at cursor: CursorPosition,
    detail: Int
  ) -> MIMEBundle? {
    let symbols = symbols.withLock { $0 }
    guard
      let found = SwiftSubset.inspect(code, utf8Offset: cursor.utf8Offset(in: code), in: symbols)
    else { return nil }
    return InspectionPage(found, hasSource: detail > 0).stack.bundle
  }

  /// Whether a cell can run as it stands, for consoles that ask before they run it.
  public nonisolated func completeness(of code: String) -> JupyterKernel.Completeness {
    switch SwiftSubset.completeness(of: code) {
    case .complete: .complete
    case .incomplete(let indent): .incomplete(indent: indent)
    case .invalid: .invalid
    }
  }
}

/// A cell's standard streams, as the language writes to them.
private final class CellStreams: SwiftSubset.CellOutput {
  private let context: ExecutionContext

  init(_ context: ExecutionContext) {
    self.context = context
  }

  func write(_ text: String, to stream: SwiftSubset.OutputStream) {
    context.write(text, to: stream == .standardError ? .stderr : .stdout)
  }

  func warn(_ stale: StaleName) {
    context.display(Paragraph(stale.message, heading: "Made with an older value").bundle)
  }
}

extension RNNEngine {
  /// Public declarations of the library that no binding serves, and interface text that the
  /// language does not understand.
  package static var declarationsWithoutCall: [String] {
    makeSession().missingImplementations()
  }

  /// An empty notebook that knows the library.
  package static func makeSession() -> Session { Session(modules: Library.modules) }
}
