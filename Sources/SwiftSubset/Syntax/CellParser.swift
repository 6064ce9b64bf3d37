import SwiftDiagnostics
import SwiftOperators
import SwiftParser
import SwiftParserDiagnostics
import SwiftSyntax

/// Parses cells with Swift's own parser.
///
/// The parser runs on a thread of its own, on text that `Nesting` has looked at: so no text exhausts
/// a stack, and whoever waits can give up.
enum CellParser {
  /// Longer cells are refused before the parser sees them.
  static let largestCell = 4 << 20
  /// Cells with more statements are refused: checked, they would take longer than one waits.
  static let mostStatements = 10_000
  /// Deeper trees than this are refused: what walks them is recursive.
  static let greatestDepth = 600

  /// Why text has no tree.
  enum Refusal: Error { case tooLong, tooManyStatements, tooDeep, markedName, abandoned }

  /// Parses a cell and puts operators and operands together by precedence.
  ///
  /// - Parameters:
  ///   - source: The cell.
  ///   - patience: How long to wait.
  /// - Returns: The tree, without errors.
  /// - Throws: `CellError` of kind `SyntaxError` with the parser's first error, or of kind
  ///   `Interrupted` if patience was over.
  static func parse(
    _ source: CellSource,
    while patience: Patience
  ) throws(CellError) -> SourceFileSyntax {
    let outcome = guarded(source.text, while: patience) { tree in
      Result { () throws(CellError) in try checked(tree, source) }
    }
    switch outcome {
    case .success(let result): return try result.get()
    case .failure(.tooLong):
      throw .syntax("the cell is too long: at most \(largestCell) bytes are taken", source, at: 0)
    case .failure(.tooManyStatements):
      throw .syntax(
        "the cell has more than \(mostStatements) statements",
        source,
        at: 0,
        notes: ["split it into several cells, or read what it holds from a file"]
      )
    case .failure(.tooDeep): throw .syntax("the code is nested too deeply", source, at: 0)
    case .failure(.markedName):
      throw .syntax("a name has hundreds of combining marks on one letter", source, at: 0)
    case .failure(.abandoned):
      let interrupted = RuntimeFailure.interrupted
      throw CellError(
        kind: interrupted.kind,
        message: interrupted.message,
        source: source,
        utf8Offset: 0
      )
    }
  }

  /// Parses code that somebody is still writing: what is wrong with it stays in the tree.
  ///
  /// - Returns: Nil if the code can't be looked at, or patience was over.
  static func parseUnfinished(_ text: String, while patience: Patience) -> SourceFileSyntax? {
    let outcome = guarded(text, while: patience) { tree in
      OperatorTable.ofCells.foldAll(tree) { _ in }.as(SourceFileSyntax.self)
    }
    return (try? outcome.get()) ?? nil
  }

  /// Parses text on a thread of its own and does something with the tree there.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - patience: How long to wait.
  ///   - body: What to do, which may take long as well.
  /// - Returns: What the body returned, or why it did not run.
  static func guarded<Value: Sendable>(
    _ text: String,
    while patience: Patience,
    _ body: @escaping @Sendable (SourceFileSyntax) -> Value
  ) -> Result<Value, Refusal> {
    if text.utf8.count > largestCell { return .failure(.tooLong) }
    if let refusal = Nesting.refusal(of: text) { return .failure(refusal) }
    let outcome = ParserThread.run(text.utf8.count, while: patience) {
      () -> Result<Value, Refusal> in
      var parser = Parser(text)
      let tree = SourceFileSyntax.parse(from: &parser)
      return refusal(of: Syntax(tree)).map { .failure($0) } ?? .success(body(tree))
    }
    return outcome ?? .failure(.abandoned)
  }

  private static func checked(
    _ tree: SourceFileSyntax,
    _ source: CellSource
  ) throws(CellError) -> SourceFileSyntax {
    guard let first = firstError(in: tree) else {
      let folded = try fold(tree, source)
      do { try RefusedForms.check(folded) } catch { throw CellError(error, source: source) }
      return folded
    }
    throw .syntax(
      first.message,
      source,
      at: min(first.position.utf8Offset, source.text.utf8.count),
      notes: notes(first, source)
    )
  }

  /// The first of the parser's errors.
  ///
  /// Looks at the innermost statement alone that the error stands in, for to look at all of a text's
  /// errors takes a time that grows with the square of their number.
  static func firstError(in tree: SourceFileSyntax) -> Diagnostic? {
    var places = [Syntax(tree)]
    var node = Syntax(tree)
    while let broken = node.children(viewMode: .all).first(where: \.hasError) {
      node = broken
      if node.is(CodeBlockItemSyntax.self) || node.is(MemberBlockItemSyntax.self) {
        places.append(node)
      }
    }
    if !tree.hasError { return nil }
    return places.reversed().lazy.compactMap { place in
      ParseDiagnosticsGenerator.diagnostics(for: place).first {
        $0.diagMessage.severity == .error
      }
    }.first
  }

  /// Puts operators and operands together by precedence; places in the source stay.
  private static func fold(
    _ tree: SourceFileSyntax,
    _ source: CellSource
  ) throws(CellError) -> SourceFileSyntax {
    var first: OperatorError?
    let folded = OperatorTable.ofCells.foldAll(tree) { first = first ?? $0 }
    if let first {
      let isComparison = first.message.contains("ComparisonPrecedence")
      throw .syntax(
        isComparison ? "comparisons cannot be chained" : first.message,
        source,
        at: position(of: first),
        notes: isComparison
          ? ["compare two at a time: 'a < b && b < c'"]
          : [unknownOperator(first).flatMap { ForeignWords.hint(forOperator: $0) }].compactMap(
            \.self
          )
      )
    }
    guard let folded = folded.as(SourceFileSyntax.self) else {
      throw .syntax("the cell is not understood", source, at: 0)
    }
    return folded
  }

  private static func unknownOperator(_ error: OperatorError) -> String? {
    if case .missingOperator(let name, _) = error { name } else { nil }
  }

  private static func position(of error: OperatorError) -> Int {
    switch error {
    case .missingOperator(_, let node), .missingGroup(_, let node): node.offset
    case .incomparableOperators(let node, _, _, _): node.offset
    case .groupAlreadyExists, .operatorAlreadyExists: 0
    }
  }

  /// Measures a tree without recursion.
  private static func refusal(of tree: Syntax) -> Refusal? {
    var stack = [(tree, 0)]
    var statements = 0
    while let (node, depth) = stack.popLast() {
      if depth > greatestDepth { return .tooDeep }
      if let sequence = node.as(SequenceExprSyntax.self), sequence.elements.count > greatestDepth {
        return .tooDeep
      }
      if node.kind == .codeBlockItem || node.kind == .memberBlockItem { statements += 1 }
      if statements > mostStatements { return .tooManyStatements }
      for child in node.children(viewMode: .sourceAccurate) where !child.is(TokenSyntax.self) {
        stack.append((child, depth + 1))
      }
    }
    return nil
  }
}

extension SyntaxProtocol {
  /// Where the node's first token starts, in UTF-8 code units.
  fileprivate var offset: Int { positionAfterSkippingLeadingTrivia.utf8Offset }
}
