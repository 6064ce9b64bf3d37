import JupyterKernel
import JupyterProtocol
import RichDisplay

/// The echo language: each line is a word and its argument; any other line is a value.
struct EchoEngine: LanguageEngine {
  let language = LanguageInfo(
    name: "echo",
    version: "1",
    mimetype: "text/plain",
    fileExtension: ".echo",
    pygmentsLexer: "text"
  )
  let implementation = ImplementationInfo(
    name: "echo-kernel",
    version: "1.0",
    banner: "Echo: says what it is told."
  )

  static let words = [
    "clear", "comm", "count", "display", "error", "exit", "next", "page", "password", "print",
    "read", "stderr", "update", "wait",
  ]

  func execute(_ cell: Cell, in context: ExecutionContext) async throws -> MIMEBundle? {
    var value: MIMEBundle?
    for line in cell.code.split(separator: "\n") {
      value = try run(String(line), in: context)
    }
    return value
  }

  func evaluate(_ expression: String, in context: ExecutionContext) async throws -> MIMEBundle {
    try run(expression, in: context) ?? MIMEBundle(plain: "nothing")
  }

  private func run(_ line: String, in context: ExecutionContext) throws -> MIMEBundle? {
    try Task.checkCancellation()
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    let text = parts.count > 1 ? parts[1] : ""
    let bundle = MIMEBundle(plain: text, html: "<p>\(text)</p>")
    switch parts.first {
    case "print": context.write(text + "\n")
    case "stderr": context.write(text + "\n", to: .stderr)
    case "count":
      for number in 0..<(Int(text) ?? 0) {
        try Task.checkCancellation()
        context.write("line \(number)\n")
      }
    case "display": context.display(bundle, id: "echo")
    case "update": context.update(bundle, id: "echo")
    case "clear": context.clearOutput(wait: text == "wait")
    case "page": context.page(bundle)
    case "next": context.setNextInput(text)
    case "exit": context.askExit()
    case "comm": context.comms?.open(target: text).send(["said": .string(text)])
    case "read": return MIMEBundle(plain: try context.readLine(prompt: text))
    case "password": return MIMEBundle(plain: try context.readLine(prompt: text, isPassword: true))
    case "wait": while true { try Task.checkCancellation() }
    case "error": throw CellFailure(name: "EchoError", message: text, traceback: [line])
    default: return MIMEBundle(plain: line)
    }
    return nil
  }

  func complete(_ code: String, at cursor: CursorPosition) -> CompletionResult {
    let before = code[..<cursor.index(in: code)]
    let word = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let matches = Self.words.filter { $0.hasPrefix(word) }
    return CompletionResult(
      matches: matches.map { .init(text: $0, kind: "keyword", signature: "\($0) TEXT") },
      replacing: CursorPosition(word.startIndex, in: code)..<cursor
    )
  }

  func inspect(_ code: String, at cursor: CursorPosition, detail: Int) -> MIMEBundle? {
    guard let word = code.split(separator: " ").first, Self.words.contains(String(word)) else {
      return nil
    }
    return MIMEBundle(plain: "\(word) TEXT: a word of the echo language")
  }

  func completeness(of code: String) -> Completeness {
    if code.hasSuffix("\\") { return .incomplete(indent: "  ") }
    return code.hasPrefix(")") ? .invalid : .complete
  }
}
