/// Something that is folded away under a line of text until it is asked for.
package struct Folded: DisplayBlock {
  /// The line that is always seen, such as `Data`.
  package var summary: String

  /// What is folded away.
  package var content: any DisplayBlock

  /// Folds a block away.
  ///
  /// - Parameters:
  ///   - content: What is folded away.
  ///   - summary: The line that is always seen.
  package init(_ content: any DisplayBlock, summary: String) {
    self.content = content
    self.summary = summary
  }

  /// A `<details>`, closed.
  package var html: HTML {
    let line = HTML.element(
      "summary",
      [("style", "cursor:pointer;opacity:0.75")],
      text: summary
    )
    return .element("details", [("style", "font-size:0.9em")], [line, content.html])
  }

  /// The block itself: a terminal folds nothing.
  package var plain: String { content.plain }
}
