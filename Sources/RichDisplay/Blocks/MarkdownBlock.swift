/// A block of a doc comment.
enum MarkdownBlock: Hashable, Sendable {
  /// A name and what is said of it.
  struct Term: Hashable, Sendable {
    var name: String
    var text: String
  }

  case paragraph(String)
  case heading(String)
  case code(String)
  case list([String])
  case section(title: String, text: String, terms: [Term])

  /// The sections of a doc comment that stand apart from its lists.
  private static let sectionTitles: Set<String> = [
    "parameters", "returns", "throws", "complexity", "note", "important", "warning", "precondition",
    "postcondition", "requires", "invariant", "seealso", "remark", "source",
  ]

  /// Takes a doc comment apart.
  ///
  /// - Parameter source: The text.
  /// - Returns: Its blocks, in order; parameters given one by one are gathered.
  static func parsed(_ source: String) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var lines = source.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.first {
      if isBlank(line) {
        lines.removeFirst()
      } else if line.hasPrefix("```") {
        blocks.append(.code(takeFenced(&lines)))
      } else if line.hasPrefix("    ") {
        blocks.append(.code(takeIndented(&lines)))
      } else if line.hasPrefix("#") {
        lines.removeFirst()
        blocks.append(.heading(String(line.drop { $0 == "#" || $0 == " " })))
      } else if item(line) != nil {
        append(takeItem(&lines), to: &blocks)
      } else {
        blocks.append(.paragraph(takeParagraph(&lines)))
      }
    }
    return blocks
  }

  /// What follows the bullet of a list item, or nothing if the line is none.
  private static func item(_ line: Substring) -> Substring? {
    let text = line.drop { $0 == " " }
    guard ["- ", "* ", "+ "].contains(where: { text.hasPrefix($0) }) else { return nil }
    return text.dropFirst(2)
  }

  private static func isBlank(_ line: Substring) -> Bool {
    line.allSatisfy { $0.isWhitespace }
  }

  private static func takeFenced(_ lines: inout ArraySlice<Substring>) -> String {
    lines.removeFirst()
    let code = lines.prefix { !$0.hasPrefix("```") }
    lines = lines.dropFirst(code.count + 1)
    return code.joined(separator: "\n")
  }

  private static func takeIndented(_ lines: inout ArraySlice<Substring>) -> String {
    let block = lines.prefix { $0.hasPrefix("    ") || isBlank($0) }
    lines = lines.dropFirst(block.count)
    let code = block.map { $0.dropFirst(4) }.joined(separator: "\n")
    return String(code.trimmingSuffix { $0.isWhitespace })
  }

  private static func takeParagraph(_ lines: inout ArraySlice<Substring>) -> String {
    let first = lines.prefix(1)
    let more = lines.dropFirst().prefix { !isBlank($0) && item($0) == nil && !$0.hasPrefix("```") }
    lines = lines.dropFirst(1 + more.count)
    return (first + more).map { trimmed($0) }.joined(separator: " ")
  }

  /// Takes an item with what is indented below it: its own text, and items of its own.
  private static func takeItem(
    _ lines: inout ArraySlice<Substring>
  ) -> (text: String, terms: [Term]) {
    let indent = lines.first?.prefix { $0 == " " }.count ?? 0
    var text = trimmed(lines.first.flatMap { item($0) } ?? "")
    var terms: [Term] = []
    lines.removeFirst()
    while let line = lines.first, !isBlank(line), line.prefix(while: { $0 == " " }).count > indent {
      lines.removeFirst()
      if let inner = item(line) {
        let (name, rest) = split(trimmed(inner))
        terms.append(Term(name: name, text: rest))
      } else if terms.isEmpty {
        text += " " + trimmed(line)
      } else {
        terms[terms.count - 1].text += " " + trimmed(line)
      }
    }
    return (text, terms)
  }

  private static func append(
    _ item: (text: String, terms: [Term]),
    to blocks: inout [MarkdownBlock]
  ) {
    let (title, rest) = split(item.text)
    if title.lowercased().hasPrefix("parameter ") {
      let term = Term(name: trimmed(title.dropFirst(10)), text: rest)
      if case .section("Parameters", let text, let terms)? = blocks.last {
        blocks[blocks.count - 1] = .section(title: "Parameters", text: text, terms: terms + [term])
      } else {
        blocks.append(.section(title: "Parameters", text: "", terms: [term]))
      }
    } else if sectionTitles.contains(title.lowercased()), item.text.contains(":") {
      blocks.append(.section(title: title, text: rest, terms: item.terms))
    } else {
      let texts =
        [item.text] + item.terms.map { $0.text.isEmpty ? $0.name : "\($0.name): \($0.text)" }
      if case .list(let items)? = blocks.last {
        blocks[blocks.count - 1] = .list(items + texts)
      } else {
        blocks.append(.list(texts))
      }
    }
  }

  /// Splits `name: text` at its colon.
  private static func split(_ text: some StringProtocol) -> (String, String) {
    guard let colon = text.firstIndex(of: ":") else { return (String(text), "") }
    return (trimmed(text[..<colon]), trimmed(text[text.index(after: colon)...]))
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    String(text.drop { $0.isWhitespace }.trimmingSuffix { $0.isWhitespace })
  }
}
