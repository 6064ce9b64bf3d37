/// A picture with the numbers behind it, folded away below.
enum Figure {
  /// Puts a picture and its data together.
  ///
  /// - Parameters:
  ///   - svg: The picture.
  ///   - alt: The finding.
  ///   - data: The numbers, for those who do not see the picture.
  /// - Returns: A `<figure>` with the `<img>` and a `<details>`.
  static func html(_ svg: SVG, alt: String, data: Table?) -> HTML {
    var parts = [svg.image(alt: alt)]
    if let data, !data.rows.isEmpty { parts.append(Folded(data, summary: "Data").html) }
    return .element("figure", [("style", "margin:0.4em 0")], parts)
  }

  /// What the numbers are called: the first of the names that a chart has.
  static func caption(_ names: String...) -> String { names.first { !$0.isEmpty } ?? "" }
}
