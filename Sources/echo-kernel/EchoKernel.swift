import JupyterKernel
import JupyterZMQ
import RichDisplay

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A kernel whose cells are words to say back: all that a kernel needs, in one file.
@main enum EchoKernel {
  static func main() {
    do {
      guard CommandLine.arguments.count > 1 else { throw Usage() }
      try runKernel(
        engine: EchoEngine(),
        connectionFile: CommandLine.arguments[1],
        keepsHistory: !CommandLine.arguments.contains("--no-history")
      )
      _exit(0)
    } catch {
      let message = "echo-kernel: \(error)\n"
      _ = message.withCString { write(STDERR_FILENO, $0, strlen($0)) }
      exit(1)
    }
  }

  private struct Usage: Error, CustomStringConvertible {
    let description = "expected a connection file, found no argument"
  }
}

/// The echo language: each line is a word and its argument; any other line is a value.
struct EchoEngine: LanguageEngine {
  let language = LanguageInfo(
    name: "echo",
    version: "1.0.0",
    mimetype: "text/plain",
    fileExtension: ".echo",
    pygmentsLexer: "text"
  )
  let implementation = ImplementationInfo(
    name: "echo-kernel",
    version: "1.0.0",
    banner: "Echo: says what it is told."
  )
  let supportsSubshells = true

  func execute(_ cell: Cell, in context: ExecutionContext) async throws -> MIMEBundle? {
    var value: MIMEBundle?
    for line in cell.code.split(separator: "\n") {
      value = try await run(String(line), in: context)
    }
    return value
  }

  func evaluate(_ expression: String, in context: ExecutionContext) async throws -> MIMEBundle {
    try await run(expression, in: context) ?? MIMEBundle(plain: "nothing")
  }

  private func run(_ line: String, in context: ExecutionContext) async throws -> MIMEBundle? {
    // An interrupt cancels the task that the cell runs in.
    try Task.checkCancellation()
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard let word = parts.first.flatMap(Word.init(rawValue:)) else {
      return MIMEBundle(plain: line)
    }
    return try await word.say(parts.count > 1 ? parts[1] : "", in: context)
  }

  func complete(_ code: String, at cursor: CursorPosition) -> CompletionResult {
    let before = code[..<cursor.index(in: code)]
    let word = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let matches = Word.allCases.map(\.rawValue).filter { $0.hasPrefix(word) }.sorted()
    return CompletionResult(
      matches: matches.map { .init(text: $0, kind: "keyword", signature: "\($0) TEXT") },
      replacing: CursorPosition(word.startIndex, in: code)..<cursor
    )
  }

  func inspect(_ code: String, at cursor: CursorPosition, detail: Int) -> MIMEBundle? {
    guard let word = code.split(separator: " ").first, Word(rawValue: String(word)) != nil else {
      return nil
    }
    return MIMEBundle(plain: "\(word) TEXT: a word of the echo language")
  }

  func completeness(of code: String) -> Completeness {
    if code.hasSuffix("\\") { return .incomplete(indent: "  ") }
    return code.hasPrefix(")") ? .invalid : .complete
  }
}
