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
    callers: CallTrace = CallTrace(),
    underlying: (any Error)? = nil
  ) {
    self.kind = kind
    self.message = message
    self.underlying = underlying
    let place = Place(source: source, utf8Offset: utf8Offset)
    rendered = Self.render("error: \(message)", place, notes) + Self.render(callers, after: place)
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

  private static func render(_ message: String, _ place: Place, _ notes: [String]) -> [String] {
    let (line, text, column) = place.source.location(utf8Offset: place.utf8Offset)
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
      "cell \(place.source.cell), line \(line): \(message)",
      "\(gutter) | \(String(shown))",
      "\(blank) | \(String(repeating: " ", count: caret))^",
    ] + notes.map { "\(blank) | note: \($0)" }
  }

  /// The calls from the inside out; those on one line, as of a closure and its call, once.
  private static func render(_ callers: CallTrace, after place: Place) -> [String] {
    var lines: [String] = []
    var last = place
    func add(_ caller: Place) {
      defer { last = caller }
      if caller.isOnLine(of: last) { return }
      lines += render("note: called from here", caller, [])
    }
    callers.inner.forEach(add)
    if callers.leftOut > 0 { lines.append("… \(callers.leftOut) calls more …") }
    callers.outer.forEach(add)
    return lines
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
  ///
  /// - Parameters:
  ///   - error: What was thrown.
  ///   - source: The cell, for an error without a place.
  ///   - variables: The notebook's, for an error that says what its operands are.
  ///   - text: The text of a value that the cell threw.
  init(
    running error: any Error,
    source: CellSource,
    variables: [VariableDescription],
    text: (Value) -> String
  ) {
    switch error {
    case let placed as PlacedFailure:
      self.init(placed, variables)
    case let thrown as ThrownValue:
      let description = text(thrown.value)
      self.init(
        kind: "Error",
        message: "uncaught error: \(description)",
        source: thrown.place.source,
        utf8Offset: thrown.place.utf8Offset,
        callers: thrown.callers
      )
    default:
      let place = Place(source: source, utf8Offset: 0)
      self.init(PlacedFailure(error: error, place: place), variables)
    }
  }

  private init(_ failure: PlacedFailure, _ variables: [VariableDescription]) {
    let (kind, message) = Self.wording(failure, variables)
    self.init(
      kind: kind,
      message: message,
      source: failure.place.source,
      utf8Offset: failure.place.utf8Offset,
      notes: (failure.error as? any NotedError)?.notes ?? [],
      callers: failure.callers,
      underlying: failure.error is RuntimeFailure ? nil : failure.error
    )
  }

  private static func wording(
    _ failure: PlacedFailure,
    _ variables: [VariableDescription]
  ) -> (kind: String, message: String) {
    switch failure.error {
    case let failure as RuntimeFailure: return (failure.kind, failure.message)
    case is CancellationError:
      return (RuntimeFailure.interrupted.kind, RuntimeFailure.interrupted.message)
    case let error as any NotedError: return ("\(type(of: error))", oneLine(error.headline))
    case let error as any OperandError:
      let message = error.message(operands: failure.place.operandTexts, variables: variables)
      return ("\(type(of: error))", oneLine(message))
    case let error: return ("\(type(of: error))", oneLine(String(describing: error)))
    }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
