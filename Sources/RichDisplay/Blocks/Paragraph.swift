/// Text in one or more lines, with an optional heading.
package struct Paragraph: DisplayBlock {
  /// The heading, if there is one.
  package var heading: String?

  /// The text, whose line breaks are kept.
  package var text: String

  /// Makes a paragraph.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - heading: The heading.
  package init(_ text: String, heading: String? = nil) {
    self.text = PlainText.shortened(text, to: 20_000)
    self.heading = heading
  }

  /// The text as it is, below its heading.
  package var html: HTML {
    let body = HTML.element("div", [("style", "white-space:pre-wrap;margin:0.3em 0")], text: text)
    guard let heading else { return body }
    return HTML([.element("div", [("style", "font-weight:600")], text: heading), body])
  }

  /// The text as it is, below its heading.
  package var plain: String {
    [heading.map { PlainText.line($0) }, PlainText.lines(text)].compactMap(\.self)
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
