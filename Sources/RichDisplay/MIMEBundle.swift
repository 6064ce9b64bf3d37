/// One value in several forms, of which a front end shows the best that it can render.
///
/// The keys are MIME types without parameters (`text/html`, never `text/html; charset=utf-8`).
/// A bundle that reaches a front end always has a `text/plain` form.
public struct MIMEBundle: Hashable, Sendable {
  /// What stands behind one MIME type.
  public enum Content: Hashable, Sendable {
    /// Text as it is: plain, HTML, LaTeX, Markdown; also base64 for binary types such as PNG.
    case text(String)

    /// A JSON document as text, sent as real JSON (for `application/json` and its relatives).
    case json(String)
  }

  /// The forms, by MIME type.
  public var contents: [String: Content]

  /// Makes a bundle from its forms.
  public init(_ contents: [String: Content] = [:]) {
    self.contents = contents
  }

  /// Makes a bundle from its usual forms.
  ///
  /// - Parameters:
  ///   - plain: What a terminal shows.
  ///   - html: What a notebook shows, if it differs.
  ///   - latex: An equation, between `$$` and `$$`, if there is one.
  public init(plain: String, html: String? = nil, latex: String? = nil) {
    contents = ["text/plain": .text(plain)]
    contents["text/html"] = html.map { .text($0) }
    contents["text/latex"] = latex.map { .text($0) }
  }

  /// The `text/plain` form, or an empty string where there is none.
  public var plain: String {
    if case .text(let text) = contents["text/plain"] { text } else { "" }
  }
}
