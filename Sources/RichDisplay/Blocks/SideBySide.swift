/// Blocks beside one another, as many in a line as the page has room for.
package struct SideBySide: DisplayBlock {
  /// The blocks, from the left.
  package var blocks: [any DisplayBlock]

  /// Puts blocks beside one another.
  ///
  /// - Parameter blocks: The blocks, from the left.
  package init(_ blocks: [any DisplayBlock]) {
    self.blocks = blocks
  }

  /// The blocks in lines.
  package var html: HTML {
    let style = "display:inline-block;vertical-align:top;margin:0 2.5em 1em 0"
    return HTML(blocks.map { .element("div", [("style", style)], [$0.html]) })
  }

  /// The blocks in order, a blank line between them: a terminal is not wide enough.
  package var plain: String { Stack(blocks).plain }
}
