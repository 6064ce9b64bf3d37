/// A declaration or a stretch of source.
package struct CodeBlock: DisplayBlock {
  /// The source.
  package var source: String

  /// The number of its first line, where lines are to be numbered.
  package var firstLine: Int?

  /// Makes a block of code.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - firstLine: The number of its first line, where lines are to be numbered.
  package init(_ source: String, firstLine: Int? = nil) {
    self.source = source
    self.firstLine = firstLine
  }

  /// The source in a `<pre>`: keywords bold, comments grey, literals green.
  package var html: HTML {
    let style = "margin:0.4em 0;line-height:1.4;background:none;overflow-x:auto"
    var state = CodeColoring()
    let lines = numbered(source).map { number, line in
      let gutter =
        number.isEmpty ? .empty : HTML.element("span", [("style", "color:#808080")], text: number)
      return HTML([gutter] + state.spans(line) + [HTML(text: "\n")])
    }
    return .element("pre", [("style", style)], lines)
  }

  /// The source as it is.
  package var plain: String {
    numbered(source).map { $0 + PlainText.lines($1) }.joined(separator: "\n")
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
