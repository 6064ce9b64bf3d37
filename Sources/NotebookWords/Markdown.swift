/// Text with marks, which a notebook sets as the text between its cells: a program prints it as it
/// is written, for Markdown is made to be read.
///
///     show(Markdown("The loss fell from **8.99** to **5.71**."))
public struct Markdown: CustomStringConvertible, Sendable {
  /// The text with its marks.
  public let source: String

  /// Makes a text of marks such as `# Title`, `*emphasis*`, `- item`, `` `code` `` and `$x_t$`.
  ///
  /// - Parameter source: The text.
  public init(_ source: String) {
    self.source = source
  }

  /// The text with its marks.
  public var description: String { source }
}
