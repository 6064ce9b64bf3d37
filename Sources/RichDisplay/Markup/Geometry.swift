/// A point of a picture or a pair of numbers to plot.
package struct Point: Hashable, Sendable {
  /// The first coordinate.
  package var x: Double

  /// The second coordinate.
  package var y: Double

  /// Makes a point.
  ///
  /// - Parameters:
  ///   - x: The first coordinate.
  ///   - y: The second coordinate.
  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// The place of a rectangle, in pixels from the upper left corner.
package struct Rectangle: Hashable, Sendable {
  /// The left edge.
  package var x: Double

  /// The upper edge.
  package var y: Double

  /// The width.
  package var width: Double

  /// The height.
  package var height: Double

  /// Makes a frame.
  ///
  /// - Parameters:
  ///   - x: The left edge.
  ///   - y: The upper edge.
  ///   - width: The width.
  ///   - height: The height.
  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The right edge.
  package var right: Double { x + width }

  /// The lower edge.
  package var bottom: Double { y + height }

  /// Whether the rectangles have a place in common.
  func meets(_ other: Rectangle) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  /// The centre.
  package var center: Point { Point(x + width / 2, y + height / 2) }
}

/// How much room a line of text takes, for a typeface that is not known.
enum TextMeasure {
  /// Estimates the width of a text, in pixels, rather too wide than too narrow.
  ///
  /// The classes are the advance widths of Helvetica, in ems, rounded up, and a tenth more for
  /// wider faces.
  ///
  /// - Parameters:
  ///   - text: One line.
  ///   - size: The size of the type.
  /// - Returns: The width.
  static func width(_ text: String, size: Double = 12) -> Double {
    text.reduce(0) { $0 + width($1) } * size * 1.08
  }

  /// Cuts a text to a width, with an ellipsis where something is missing.
  ///
  /// - Parameters:
  ///   - text: One line.
  ///   - limit: The width, in pixels.
  ///   - size: The size of the type.
  /// - Returns: The text, or as much of it as fits.
  static func fitted(_ text: String, to limit: Double, size: Double = 12) -> String {
    let line = PlainText.line(text)
    guard width(line, size: size) > limit else { return line }
    var result = ""
    for character in line {
      if width(result + String(character) + "…", size: size) > limit { break }
      result.append(character)
    }
    return result + "…"
  }

  private static func width(_ character: Character) -> Double {
    if PlainText.width(character) > 1 { return 1 }
    if "iljtfrI.,:;'|!()[]{}- ".contains(character) { return 0.34 }
    if "mwMW@%—…".contains(character) { return 0.9 }
    return character.isUppercase ? 0.7 : 0.56
  }
}
