import SwiftSyntax

/// Why a cell was refused or failed, ready to show.
package struct CellError: Error, Sendable {
  /// The error's name, such as `TypeError` or `IndexOutOfRange`.
  package let kind: String
  /// The message on one line.
  package let message: String
  /// The traceback: cell and line, the source line, a caret under the place, notes.
  package let rendered: [String]
  /// The error of the host or of the cell itself that ended the cell.
  package let underlying: (any Error)?
}

extension CellError {
  init(
    kind: String,
    message: String,
    source: CellSource,
    utf8Offset: Int,
    notes: [String] = [],
    underlying: (any Error)? = nil
  ) {
    self.kind = kind
    self.message = message
    self.underlying = underlying
    rendered = Self.render(message, source, utf8Offset, notes)
  }

  static func syntax(
    _ message: String,
    _ source: CellSource,
    at utf8Offset: Int,
    notes: [String] = []
  ) -> CellError {
    CellError(
      kind: "SyntaxError",
      message: message,
      source: source,
      utf8Offset: utf8Offset,
      notes: notes
    )
  }

  /// Longer source lines are cut around the caret.
  private static let longestLine = 160

  private static func render(
    _ message: String,
    _ source: CellSource,
    _ utf8Offset: Int,
    _ notes: [String]
  ) -> [String] {
    let (line, text, column) = source.location(utf8Offset: utf8Offset)
    var shown = Array(text)
    var caret = column
    if shown.count > longestLine {
      let start = max(0, min(column - longestLine / 2, shown.count - longestLine))
      shown = Array(shown[start..<(start + longestLine)])
      caret = column - start
    }
    let gutter = "\(line)"
    let blank = String(repeating: " ", count: gutter.count)
    return [
      "cell \(source.cell), line \(line): error: \(message)",
      "\(gutter) | \(String(shown))",
      "\(blank) | \(String(repeating: " ", count: caret))^",
    ] + notes.map { "\(blank) | note: \($0)" }
  }

  /// The error for a cell that the checker refused.
  init(_ failure: CheckFailure, source: CellSource) {
    let offset = failure.node.positionAfterSkippingLeadingTrivia.utf8Offset
    self.init(
      kind: failure.problem.kind,
      message: failure.problem.message,
      source: source,
      utf8Offset: min(offset, source.text.utf8.count),
      notes: failure.problem.notes
    )
  }

  /// The error for a cell that failed while it ran.
  init(running error: any Error, source: CellSource) {
    switch error {
    case let placed as PlacedFailure:
      self.init(placed.error, at: placed.place)
    case let thrown as ThrownValue:
      let description = thrown.value.description(of: .anyError)
      self.init(
        kind: "Error",
        message: "uncaught error: \(description)",
        source: thrown.place.source,
        utf8Offset: thrown.place.utf8Offset
      )
    default:
      self.init(error, at: Place(source: source, utf8Offset: 0))
    }
  }

  private init(_ error: any Error, at place: Place) {
    switch error {
    case let failure as RuntimeFailure:
      self.init(
        kind: failure.kind,
        message: failure.message,
        source: place.source,
        utf8Offset: place.utf8Offset
      )
    case is CancellationError:
      self.init(
        kind: RuntimeFailure.interrupted.kind,
        message: RuntimeFailure.interrupted.message,
        source: place.source,
        utf8Offset: place.utf8Offset,
        underlying: error
      )
    default:
      self.init(
        kind: "\(type(of: error))",
        message: Self.oneLine(String(describing: error)),
        source: place.source,
        utf8Offset: place.utf8Offset,
        underlying: error
      )
    }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: " ")
  }
}
