public import JupyterKernel
import RecurrentLM
public import RichDisplay
import SwiftSubset

extension RNNEngine {
  /// What the library says of a name that a cell asks for.
  ///
  /// - Throws: `CellFailure` if nothing is known of it.
  func documentation(for question: NameQuestion) throws -> MIMEBundle {
    let name = question.name
    let detail = question.asksForSource ? 1 : 0
    guard let page = inspect(name, at: .end(of: name), detail: detail) else {
      throw unknown(name)
    }
    return page
  }

  private func unknown(_ name: String) -> CellFailure {
    let shown = shortened(name)
    let near = symbols.withLock { $0 }.flatMap { nearestName(to: name, in: $0) }
    let advice = near.map { "did you mean '\($0)?'" } ?? "help() shows what there is"
    return CellFailure(
      name: "UnknownName",
      message: "nothing is known of '\(shown)'",
      traceback: ["error: nothing is known of '\(shown)'", "note: \(advice)"]
    )
  }

  /// The names that fit at the cursor.
  public func complete(_ code: String, at cursor: CursorPosition) -> CompletionResult {
    guard let symbols = symbols.wait(for: { $0 }) else {
      return CompletionResult(matches: [], replacing: cursor..<cursor)
    }
    let completion = SwiftSubset.complete(
      code,
      utf8Offset: cursor.utf8Offset(in: code),
      in: symbols
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
  public func inspect(
    _ code: String,
    at cursor: CursorPosition,
    detail: Int
  ) -> MIMEBundle? {
    guard let symbols = symbols.wait(for: { $0 }),
      let found = SwiftSubset.inspect(code, utf8Offset: cursor.utf8Offset(in: code), in: symbols)
    else { return nil }
    return InspectionPage(found, hasSource: detail > 0).stack.bundle
  }

  /// Whether a cell can run as it stands, for consoles that ask before they run it.
  public func completeness(of code: String) -> JupyterKernel.Completeness {
    if NameQuestion(code) != nil { return .complete }
    return switch SwiftSubset.completeness(of: code) {
    case .complete: .complete
    case .incomplete(let indent): .incomplete(indent: indent)
    case .invalid: .invalid
    }
  }
}
