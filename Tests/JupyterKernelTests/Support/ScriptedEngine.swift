import JupyterKernel
import RichDisplay

/// A language whose cells are names, each with what it does.
struct ScriptedEngine: LanguageEngine {
  typealias Script = @Sendable (ExecutionContext) async throws -> MIMEBundle?

  let language = LanguageInfo(
    name: "script",
    version: "1",
    mimetype: "text/plain",
    fileExtension: ".txt"
  )
  let implementation = ImplementationInfo(name: "scripted", version: "1", banner: "")
  let scripts: [String: Script]
  var supportsSubshells = true

  func register(in comms: CommRegistry) {
    comms.register(target: "scripted") { comm, data in comm.send(data) }
  }

  func execute(_ cell: Cell, in context: ExecutionContext) async throws -> MIMEBundle? {
    guard let script = scripts[cell.code] else { return MIMEBundle(plain: cell.code) }
    return try await script(context)
  }

  func evaluate(_ expression: String, in context: ExecutionContext) async throws -> MIMEBundle {
    guard expression != "bad" else { throw CellFailure(name: "Bad", message: "no value") }
    return MIMEBundle(plain: expression)
  }

  func complete(_ code: String, at cursor: CursorPosition) -> CompletionResult {
    CompletionResult(
      matches: [CompletionResult.Match(text: "match", kind: "keyword")],
      replacing: CursorPosition(codePointOffset: 0)..<cursor
    )
  }

  func inspect(_ code: String, at cursor: CursorPosition, detail: Int) -> MIMEBundle? {
    code.isEmpty ? nil : MIMEBundle(plain: "\(code) \(detail)")
  }

  func completeness(of code: String) -> Completeness {
    code.hasSuffix("{") ? .incomplete(indent: "  ") : .complete
  }
}
