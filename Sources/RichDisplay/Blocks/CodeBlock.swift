/// A declaration or a stretch of source.
package struct CodeBlock: DisplayBlock {
  /// The source.
  package var source: String

  /// The number of its first line, where lines are to be numbered.
  package var firstLine: Int?

  /// The lines that are lit, counted from 0.
  package var lit: Set<Int>

  /// Makes a block of code.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - firstLine: The number of its first line, where lines are to be numbered.
  ///   - lit: The lines that are lit, counted from 0.
  package init(_ source: String, firstLine: Int? = nil, lit: Set<Int> = []) {
    self.source = source
    self.firstLine = firstLine
    self.lit = lit
  }

  /// The source in a `<pre>`: keywords bold, and where no light is behind them
  /// comments grey and literals green.
  package var html: HTML {
    // Pages of nbconvert give a `<pre>` of an output the font of the text around it.
    let style =
      "margin:0.4em 0;line-height:1.4;background:none;overflow-x:auto;"
      + "font-family:var(--jp-code-font-family,monospace)"
    var state = CodeColoring()
    let lines = numbered(source).enumerated().map { index, numbered in
      let (number, line) = numbered
      let gutter =
        number.isEmpty ? .empty : HTML.element("span", [("style", "color:#808080")], text: number)
      let content = HTML([gutter] + state.spans(line, isLit: lit.contains(index)))
      guard lit.contains(index) else { return HTML([content, HTML(text: "\n")]) }
      let light = "background:\(Shade(1, strongest: 0.3).rgba)"
      return HTML([.element("span", [("style", light)], [content]), HTML(text: "\n")])
    }
    return .element("pre", [("style", style)], lines)
  }

  /// The source as it is.
  package var plain: String {
    let lines = numbered(source).map { $0 + PlainText.lines($1) }
    guard !lit.isEmpty else { return lines.joined(separator: "\n") }
    return lines.enumerated().map { (lit.contains($0) ? "> " : "  ") + $1 }.joined(separator: "\n")
  }

  private func numbered(_ source: String) -> [(String, Substring)] {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    guard let firstLine else { return lines.map { ("", $0) } }
    let width = String(firstLine + lines.count - 1).count
    return zip(firstLine..., lines).map { number, line in
      (PlainText.padded(String(number), to: width, .right) + "  ", line)
    }
  }
}
