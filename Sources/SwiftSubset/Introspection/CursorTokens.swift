import SwiftSyntax

/// The tokens of a cell up to a place, with their brackets and quotes matched.
///
/// The parser's own tokens tell strings, interpolations and comments apart, also in code that is
/// not finished.
struct CursorTokens {
  struct Token {
    let text: String
    let kind: TokenKind
    let start: Int
    let end: Int
  }

  private(set) var tokens: [Token] = []
  /// For a closing bracket or quote the index of the opening one.
  private(set) var opening: [Int: Int] = [:]
  /// The indices of what is still open, innermost last.
  private(set) var open: [Int] = []
  /// Whether the place is in a comment.
  private(set) var isInComment = false

  /// Longer text is not looked at while somebody types.
  static let longestText = 100_000

  /// Reads text; there are no tokens if it is too long, too deeply nested, or patience was over.
  init(_ text: String, while patience: Patience) {
    guard text.utf8.count <= Self.longestText,
      let tree = try? CellParser.guarded(text, while: patience, { $0 }).get()
    else { return }
    for token in tree.tokens(viewMode: .sourceAccurate) {
      if case .endOfFile = token.tokenKind {
        isInComment = isInComment || Self.endsInComment(token.leadingTrivia)
        continue
      }
      if token.text.isEmpty { continue }
      isInComment = Self.endsInComment(token.trailingTrivia)
      let start = token.positionAfterSkippingLeadingTrivia.utf8Offset
      tokens.append(
        Token(
          text: token.text,
          kind: token.tokenKind,
          start: start,
          end: start + token.text.utf8.count
        )
      )
      match(tokens.count - 1)
    }
  }

  private static func endsInComment(_ trivia: Trivia) -> Bool {
    switch trivia.pieces.last {
    case .lineComment, .docLineComment: true
    case .blockComment(let text), .docBlockComment(let text): !text.hasSuffix("*/")
    default: false
    }
  }

  private mutating func match(_ index: Int) {
    let text = tokens[index].text
    switch tokens[index].kind {
    case .leftParen, .leftSquare, .leftBrace: open.append(index)
    case .rightParen: close("(", index)
    case .rightSquare: close("[", index)
    case .rightBrace: close("{", index)
    case .stringQuote, .multilineStringQuote:
      if let last = open.last, tokens[last].text == text {
        close(text, index)
      } else {
        open.append(index)
      }
    default: break
    }
  }

  private mutating func close(_ text: String, _ index: Int) {
    guard let last = open.last, tokens[last].text == text else { return }
    opening[index] = open.removeLast()
  }

  /// What closes all that is open.
  var closers: String {
    open.reversed().map { index in
      switch tokens[index].text {
      case "(": ")"
      case "[": "]"
      case "{": "\n}"
      default: tokens[index].text
      }
    }.joined()
  }

  /// Goes back over a name, its members, calls and subscripts.
  ///
  /// - Parameter last: The index of the expression's last token.
  /// - Returns: The index of its first token, or nil if no such expression ends there.
  func expressionStart(endingAt last: Int) -> Int? {
    var index = last
    var start: Int?
    while index >= 0 {
      if ["!", "?"].contains(tokens[index].text) {
        index -= 1
        continue
      }
      if let first = opening[index] {
        start = first
        index = first - 1
        // Brackets right after something belong to it: a call, a subscript, a trailing closure.
        if index >= 0, tokens[first].kind != .stringQuote, continues(index, with: first) {
          continue
        }
      } else if isPrimary(tokens[index]) {
        start = index
        index -= 1
      } else {
        return start
      }
      guard index >= 0, tokens[index].kind == .period else { return start }
      start = index
      index -= 1
    }
    return start
  }

  private func continues(_ index: Int, with bracket: Int) -> Bool {
    let isBrace = tokens[bracket].kind == .leftBrace
    guard isBrace || tokens[index].end == tokens[bracket].start else { return false }
    if case .identifier = tokens[index].kind { return true }
    return opening[index] != nil || ["!", "?", "init", "self"].contains(tokens[index].text)
  }

  private func isPrimary(_ token: Token) -> Bool {
    switch token.kind {
    case .identifier, .dollarIdentifier, .integerLiteral, .floatLiteral, .keyword(.self),
      .keyword(.Self), .keyword(.`init`), .keyword(.true), .keyword(.false):
      true
    default: false
    }
  }
}
