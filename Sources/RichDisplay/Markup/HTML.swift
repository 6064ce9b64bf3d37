/// A piece of HTML that is well formed because it can only be built from escaped parts.
package struct HTML: Hashable, Sendable {
  /// An attribute's name and its unescaped value.
  package typealias Attribute = (name: String, value: String)

  /// Nothing.
  package static let empty = HTML(source: "")

  /// The markup.
  package let source: String

  private init(source: String) {
    self.source = source
  }

  /// Makes a piece of HTML that shows a text.
  ///
  /// - Parameter text: Any text; it is escaped.
  package init(text: some StringProtocol) {
    source = escaped(text)
  }

  /// Puts pieces one after another.
  ///
  /// - Parameter parts: The pieces, in order.
  package init(_ parts: [HTML]) {
    source = parts.map(\.source).joined()
  }

  /// An element with its content.
  ///
  /// - Parameters:
  ///   - name: The element's name, such as `td`; one of ours, never a user's.
  ///   - attributes: Names and values; the values are escaped.
  ///   - content: What stands between the tags.
  /// - Returns: The element.
  package static func element(
    _ name: StaticString,
    _ attributes: [Attribute] = [],
    _ content: [HTML] = []
  ) -> HTML {
    let opening = openingTag(name, attributes)
    return HTML(source: "\(opening)>\(content.map(\.source).joined())</\(name)>")
  }

  /// An element that shows a text.
  ///
  /// - Parameters:
  ///   - name: The element's name.
  ///   - attributes: Names and values; the values are escaped.
  ///   - text: Any text; it is escaped.
  /// - Returns: The element.
  package static func element(
    _ name: StaticString,
    _ attributes: [Attribute] = [],
    text: some StringProtocol
  ) -> HTML {
    element(name, attributes, [HTML(text: text)])
  }

  /// An element that has no content and no closing tag, such as `img`.
  ///
  /// - Parameters:
  ///   - name: The element's name.
  ///   - attributes: Names and values; the values are escaped.
  /// - Returns: The element.
  package static func void(_ name: StaticString, _ attributes: [Attribute] = []) -> HTML {
    HTML(source: openingTag(name, attributes) + ">")
  }

  private static func openingTag(_ name: StaticString, _ attributes: [Attribute]) -> String {
    attributes.reduce(into: "<\(name)") { tag, attribute in
      tag += " \(attribute.name)=\"\(escaped(attribute.value))\""
    }
  }
}
