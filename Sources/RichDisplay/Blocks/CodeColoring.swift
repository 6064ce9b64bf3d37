/// Tells keywords, comments and literals of Swift apart, well enough for reading.
struct CodeColoring {
  private static let keywords: Set<String> = [
    "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer",
    "do", "else", "enum", "extension", "false", "fileprivate", "for", "func", "guard", "if",
    "import", "in", "init", "inout", "internal", "is", "let", "mutating", "nil", "package",
    "private", "protocol", "public", "repeat", "rethrows", "return", "self", "Self", "some", "any",
    "static", "struct", "subscript", "switch", "throw", "throws", "true", "try", "typealias",
    "var", "where", "while", "async", "await", "consuming", "borrowing", "final", "get", "set",
  ]

  /// Whether a comment that began on an earlier line goes on.
  private var isInComment = false

  /// Colours one line.
  ///
  /// - Parameters:
  ///   - line: The line, without its line break.
  ///   - isLit: Whether a light is behind it: then its comments and literals have the text's own ink.
  /// - Returns: Its parts, in order.
  mutating func spans(_ line: Substring, isLit: Bool = false) -> [HTML] {
    var rest = line
    var result: [HTML] = []
    while let first = rest.first {
      if isInComment || rest.hasPrefix("/*") {
        let end = rest.firstRange(of: "*/")?.upperBound
        isInComment = end == nil
        result.append(Self.comment(Self.take(&rest, upTo: end ?? rest.endIndex), isLit))
      } else if rest.hasPrefix("//") {
        result.append(Self.comment(Self.take(&rest, upTo: rest.endIndex), isLit))
      } else if first == "\"" {
        result.append(Self.literal(Self.take(&rest, upTo: Self.endOfString(rest)), isLit))
      } else if first.isNumber {
        result.append(Self.literal(Self.take(&rest, upTo: Self.endOfNumber(rest)), isLit))
      } else if first.isLetter || first == "_" {
        let end = rest.firstIndex { !($0.isLetter || $0.isNumber || $0 == "_") }
        result.append(Self.word(Self.take(&rest, upTo: end ?? rest.endIndex)))
      } else {
        result.append(HTML(text: Self.take(&rest, upTo: rest.index(after: rest.startIndex))))
      }
    }
    return result
  }

  private static func take(_ rest: inout Substring, upTo end: Substring.Index) -> Substring {
    defer { rest = rest[end...] }
    return rest[..<end]
  }

  /// The end of a number: `0.5` and `1.5e-3` are ones, the dots of `0..<T` are not part of one.
  private static func endOfNumber(_ text: Substring) -> Substring.Index {
    var end = text.startIndex
    var last: Character = "0"
    while end < text.endIndex {
      let character = text[end]
      let next = text[text.index(after: end)...].first
      let isPoint = character == "." && next?.isNumber == true
      let isSign = character == "-" && last == "e"
      guard character.isNumber || character.isLetter || character == "_" || isPoint || isSign
      else { break }
      last = character
      end = text.index(after: end)
    }
    return end
  }

  private static func endOfString(_ text: Substring) -> Substring.Index {
    var index = text.index(after: text.startIndex)
    while index < text.endIndex, text[index] != "\"" {
      let step = text[index] == "\\" ? 2 : 1
      index = text.index(index, offsetBy: step, limitedBy: text.endIndex) ?? text.endIndex
    }
    return index < text.endIndex ? text.index(after: index) : index
  }

  // Both colours have 4:1 or more against white and against the dark themes' grounds, and 3.5:1 or
  // less against the light of a line.
  private static func comment(_ text: Substring, _ isLit: Bool) -> HTML {
    .element("span", [("style", (isLit ? "" : "color:#808080;") + "font-style:italic")], text: text)
  }

  private static func literal(_ text: Substring, _ isLit: Bool) -> HTML {
    isLit ? HTML(text: text) : .element("span", [("style", "color:#2e8b57")], text: text)
  }

  private static func word(_ text: Substring) -> HTML {
    keywords.contains(String(text))
      ? .element("span", [("style", "font-weight:600")], text: text) : HTML(text: text)
  }
}
