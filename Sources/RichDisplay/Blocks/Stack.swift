/// Blocks one above another, shown as one.
package struct Stack: DisplayBlock {
  /// The blocks, from the top.
  package var blocks: [any DisplayBlock]

  /// Makes a stack.
  ///
  /// - Parameter blocks: The blocks, from the top.
  package init(_ blocks: [any DisplayBlock]) {
    self.blocks = blocks
  }

  /// The blocks in order, with some room between them.
  package var html: HTML {
    HTML(blocks.map { .element("div", [("style", "margin:0 0 0.8em 0")], [$0.html]) })
  }

  /// The blocks in order, a blank line between them.
  package var plain: String {
    blocks.map(\.plain).joined(separator: "\n\n")
  }
}
