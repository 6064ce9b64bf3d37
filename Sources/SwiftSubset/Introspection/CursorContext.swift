import SwiftSyntax

/// What stands before a place in a cell: the word being written, and what it belongs to.
struct CursorContext {
  /// A call whose parentheses are still open.
  struct Call {
    /// The function or type that is called, as text.
    let callee: String
    /// The labels of the arguments before; nil for one without.
    let labels: [String?]
    /// The label of the argument that the place is in.
    let label: String?
    /// Whether the argument has not begun but for the word.
    let isAtStart: Bool
  }

  /// The part of the word left of the place.
  let word: String
  let wordStart: Int
  /// The expression before the dot, if the word follows one; empty if the dot comes first.
  let base: String?
  /// The call around the place.
  let call: Call?
  /// The text before the expression that the word belongs to.
  let before: String
  /// The text of the string that the place is in, up to the place.
  let openString: String?
  let isInComment: Bool
  let tokens: CursorTokens

  init(_ source: String, utf8Offset: Int, while patience: Patience) {
    let bytes = Array(source.utf8.prefix(max(0, utf8Offset)))
    let whole = CursorTokens(String(decoding: bytes, as: UTF8.self), while: patience)
    isInComment = whole.isInComment
    if let quote = whole.open.last, whole.tokens[quote].isQuote {
      let text = bytes[min(whole.tokens[quote].end, bytes.count)...]
      openString = String(decoding: text, as: UTF8.self)
    } else {
      openString = nil
    }
    // In a string a word is a part of a path.
    word =
      openString.map {
        String($0[($0.lastIndex(of: "/").map($0.index(after:)) ?? $0.startIndex)...])
      }
      ?? String(decoding: bytes.reversed().prefix(while: Self.isWord).reversed(), as: UTF8.self)
    let start = bytes.count - word.utf8.count
    wordStart = start
    tokens = CursorTokens(String(decoding: bytes[..<start], as: UTF8.self), while: patience)
    (base, before) = tokens.base(bytes, wordStart: start)
    call = tokens.call(bytes)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }
}

extension CursorTokens.Token {
  /// Whether the token begins or ends a string.
  var isQuote: Bool { kind == .stringQuote || kind == .multilineStringQuote }
}

extension CursorTokens {
  /// The expression before the dot at the end, and the text before that.
  fileprivate func base(_ bytes: [UInt8], wordStart: Int) -> (base: String?, before: String) {
    func text(_ start: Int, _ end: Int) -> String {
      String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    }
    guard let dot = tokens.last, dot.kind == .period || dot.text == "?." else {
      return (nil, text(0, wordStart))
    }
    guard tokens.count > 1, let first = expressionStart(endingAt: tokens.count - 2) else {
      return ("", text(0, dot.start))
    }
    return (text(tokens[first].start, dot.start), text(0, tokens[first].start))
  }

  /// The innermost call that is still open; a closure's braces hide the calls around it.
  fileprivate func call(_ bytes: [UInt8]) -> CursorContext.Call? {
    for index in open.reversed() {
      switch tokens[index].kind {
      case .leftParen: return call(bytes, parenthesis: index)
      case .leftBrace: return nil
      default: continue
      }
    }
    return nil
  }

  private func call(_ bytes: [UInt8], parenthesis: Int) -> CursorContext.Call? {
    guard parenthesis > 0, tokens[parenthesis - 1].end == tokens[parenthesis].start,
      let first = expressionStart(endingAt: parenthesis - 1),
      first == 0 || tokens[first - 1].text != "func"
    else { return nil }
    var labels: [String?] = []
    var label: String?
    var argument = parenthesis + 1
    var index = argument
    while index < tokens.count {
      if tokens[index].kind == .comma, isDirectly(index, in: parenthesis) {
        labels.append(label)
        label = nil
        argument = index + 1
      } else if index == argument + 1, tokens[index].kind == .colon {
        label = tokens[argument].text
        argument = index + 1
      }
      index += 1
    }
    return CursorContext.Call(
      callee: String(
        decoding: bytes[tokens[first].start..<tokens[parenthesis].start],
        as: UTF8.self
      ),
      labels: labels,
      label: label,
      isAtStart: argument == tokens.count
    )
  }

  /// Whether no bracket between an open one and a token is open at the token.
  private func isDirectly(_ index: Int, in parenthesis: Int) -> Bool {
    if open.contains(where: { $0 > parenthesis && $0 < index }) { return false }
    return !opening.contains { closing, first in
      first > parenthesis && first < index && closing > index
    }
  }
}
