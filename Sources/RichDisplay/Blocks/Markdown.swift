/// The documentation of a declaration, in the part of Markdown that doc comments are written in.
///
/// Equations in letters are set as mathematics. Paragraphs, `code` in a line, *emphasis*, code indented by four blanks or fenced, lists, and
/// the sections `- Parameters:`, `- Parameter x:`, `- Returns:`, `- Throws:` and their like.
package struct Markdown: DisplayBlock {
  /// The text.
  package var source: String

  /// Makes documentation from its text.
  ///
  /// - Parameter source: The text, without the slashes of a comment.
  package init(_ source: String) {
    self.source = source
  }

  /// The text as paragraphs, lists, code, and sections as definition lists.
  package var html: HTML {
    HTML(MarkdownBlock.parsed(source).map(Self.html))
  }

  /// The text as it was written: Markdown is made to be read.
  package var plain: String {
    String(PlainText.lines(source).trimmingSuffix(while: \.isWhitespace))
  }

  private static func html(_ block: MarkdownBlock) -> HTML {
    switch block {
    case .paragraph(let text):
      return .element("p", [("style", "margin:0.4em 0")], inline(text))
    case .heading(let text):
      return .element(
        "p",
        [("style", "margin:0.7em 0 0.3em 0;font-weight:600")],
        inline(text)
      )
    case .code(let text):
      if let equation = WrittenEquation(text) {
        return Equation(latex: equation.latex, plain: text).html
      }
      return CodeBlock(text).html
    case .list(let items):
      return .element(
        "ul",
        [("style", "margin:0.4em 0")],
        items.map { .element("li", [], inline($0)) }
      )
    case .section(let title, let text, let terms):
      return section(title, text, terms)
    }
  }

  private static func section(
    _ title: String,
    _ text: String,
    _ terms: [MarkdownBlock.Term]
  ) -> HTML {
    let parts = terms.flatMap { term -> [HTML] in
      let name = HTML.element("code", [], text: term.name)
      return [
        .element("dt", [], [name]),
        .element("dd", [("style", "margin:0 0 0.25em 1.6em")], inline(term.text)),
      ]
    }
    let list = HTML.element("dl", [("style", "margin:0.1em 0 0.1em 1em")], parts)
    return .element(
      "div",
      [("style", "margin:0.5em 0")],
      [.element("span", [("style", "font-weight:600")], text: title + " ")]
        + (text.isEmpty ? [] : inline(text)) + (terms.isEmpty ? [] : [list])
    )
  }

  /// Splits a text at its code spans and emphasis.
  static func inline(_ text: String) -> [HTML] {
    var result: [HTML] = []
    var rest = text[...]
    while let mark = rest.firstIndex(where: { $0 == "`" || $0 == "*" }) {
      let delimiter = rest[mark...].prefix { $0 == rest[mark] }
      let inside = rest[delimiter.endIndex...]
      guard let end = inside.firstRange(of: delimiter), !inside.hasPrefix(" "),
        end.lowerBound > inside.startIndex
      else {
        result.append(HTML(text: rest[..<delimiter.endIndex]))
        rest = inside
        continue
      }
      result.append(HTML(text: rest[..<mark]))
      let content = inside[..<end.lowerBound]
      switch (rest[mark], delimiter.count) {
      case ("`", _): result.append(.element("code", [], text: content))
      case (_, 1): result.append(.element("em", [], text: content))
      default: result.append(.element("strong", [], text: content))
      }
      rest = inside[end.upperBound...]
    }
    return result + [HTML(text: rest)]
  }
}
