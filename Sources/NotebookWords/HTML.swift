/// A piece of a web page, which a notebook shows as a browser does: a program prints its source.
///
///     show(HTML("<b style='color: teal'>trained</b>"))
///
/// Notebooks that come from somebody else are shown without scripts and style sheets, until their
/// cells are run.
public struct HTML: CustomStringConvertible, Sendable {
  /// The source.
  public let source: String

  /// Makes a piece of a web page.
  ///
  /// - Parameter source: Elements such as `<p>…</p>`. It is shown as it stands: a text that comes
  ///   from elsewhere has `&lt;` in the place of `<`, and `&amp;` in that of `&`.
  public init(_ source: String) {
    self.source = source
  }

  /// The source.
  public var description: String { source }
}
