#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A picture, drawn mark by mark; the same calls give the same bytes.
///
/// Lengths are in pixels, `x` from the left and `y` from the top.
package struct SVG: Sendable {
  /// Which point of a text its position means.
  package enum Anchor: String, Sendable {
    case start
    case middle
    case end
  }

  /// Where titles and notes begin: at the edge, so that they stand in a line with tables and text;
  /// the halo around letters needs these two pixels.
  static let margin = 2.0

  /// The picture's width.
  package let width: Double

  /// The picture's height.
  package let height: Double

  private var body = ""
  private var inks: Set<Ink> = []

  /// Makes an empty picture.
  ///
  /// - Parameters:
  ///   - width: Its width.
  ///   - height: Its height.
  package init(width: Double, height: Double) {
    self.width = width.rounded(.up)
    self.height = height.rounded(.up)
  }

  /// Draws a straight line.
  ///
  /// - Parameters:
  ///   - start: Where it begins.
  ///   - end: Where it ends.
  ///   - ink: Its part in the picture.
  package mutating func line(from start: Point, to end: Point, _ ink: Ink) {
    path("M\(Self.pair(start))L\(Self.pair(end))", ink)
  }

  /// Draws a path.
  ///
  /// - Parameters:
  ///   - data: The path in SVG's own notation, made of numbers and letters of ours.
  ///   - ink: Its part in the picture.
  package mutating func path(_ data: String, _ ink: Ink) {
    mark("path", [("d", data)], ink)
  }

  /// Draws a line through points.
  ///
  /// - Parameters:
  ///   - points: Two or more points.
  ///   - ink: Its part in the picture.
  package mutating func polyline(_ points: [Point], _ ink: Ink) {
    path("M" + points.map(Self.pair).joined(separator: " "), ink)
  }

  /// Draws a rectangle.
  ///
  /// - Parameters:
  ///   - frame: Its place.
  ///   - radius: The radius of its corners.
  ///   - ink: Its part in the picture.
  package mutating func rectangle(_ frame: Rectangle, radius: Double = 0, _ ink: Ink) {
    mark(
      "rect",
      Self.attributes(frame) + (radius > 0 ? [("rx", NumberText.short(radius))] : []),
      ink
    )
  }

  /// Draws a rectangle in a colour that is the same on either ground.
  ///
  /// - Parameters:
  ///   - frame: Its place.
  ///   - shade: Its colour, see-through where little is to be shown.
  package mutating func rectangle(_ frame: Rectangle, shade: Shade) {
    add("rect", Self.attributes(frame) + [("fill", shade.rgb), ("fill-opacity", shade.alphaText)])
  }

  /// Draws a dot.
  ///
  /// - Parameters:
  ///   - center: Its centre.
  ///   - radius: Its radius.
  ///   - ink: Its part in the picture.
  package mutating func dot(at center: Point, radius: Double = 3, _ ink: Ink) {
    mark(
      "circle",
      [
        ("cx", NumberText.short(center.x)), ("cy", NumberText.short(center.y)),
        ("r", NumberText.short(radius)),
      ],
      ink
    )
  }

  /// Draws many dots as one path, each at the nearest whole pixel and once.
  ///
  /// - Parameters:
  ///   - centers: Their centres.
  ///   - ink: Their part in the picture.
  package mutating func dots(at centers: [Point], _ ink: Ink) {
    let places = Set(centers.map { [Int($0.y.rounded()), Int($0.x.rounded())] })
      .sorted { $0.lexicographicallyPrecedes($1) }
    guard var last = places.first else { return }
    var data = "M\(last[1]) \(last[0])h0"
    for place in places.dropFirst() {
      // A move from dot to dot has fewer digits than a place.
      let (across, down) = (place[1] - last[1], place[0] - last[0])
      data += "m\(across)\(down < 0 ? "" : " ")\(down)h0"
      last = place
    }
    path(data, ink)
  }

  /// Writes a line of text.
  ///
  /// - Parameters:
  ///   - text: Any text; it is escaped.
  ///   - place: Where its anchor stands, on the base line.
  ///   - anchor: Which point of the text that is.
  ///   - size: The size of the type.
  ///   - style: More style, such as `font-weight:600`.
  ///   - ink: Its part in the picture.
  package mutating func text(
    _ text: String,
    at place: Point,
    anchor: Anchor = .start,
    size: Double = 12,
    style: StaticString? = nil,
    _ ink: Ink
  ) {
    var attributes = [
      ("x", NumberText.short(place.x)), ("y", NumberText.short(place.y)),
      ("font-size", NumberText.short(size)),
    ]
    if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
    if let style { attributes.append(("style", "\(style)")) }
    mark("text", attributes, ink, content: HTML(text: PlainText.line(text)))
  }

  /// Writes a line of text that rises to the right, for columns too narrow for their names.
  ///
  /// - Parameters:
  ///   - text: Any text; it is escaped.
  ///   - place: Where its start stands, on the base line.
  ///   - size: The size of the type.
  ///   - ink: Its part in the picture.
  package mutating func slantedText(
    _ text: String,
    at place: Point,
    size: Double = 12,
    _ ink: Ink
  ) {
    let turn = "translate(\(Self.pair(place))) rotate(-45)"
    mark(
      "text",
      [("transform", turn), ("font-size", NumberText.short(size))],
      ink,
      content: HTML(text: PlainText.line(text))
    )
  }

  /// Places an image made of pixels, which are kept sharp.
  ///
  /// - Parameters:
  ///   - image: The pixels.
  ///   - frame: Its place.
  package mutating func image(_ image: PixelImage, in frame: Rectangle) {
    let address = "data:image/png;base64,\(Data(image.png).base64EncodedString())"
    add(
      "image",
      Self.attributes(frame) + [
        ("preserveAspectRatio", "none"), ("style", "image-rendering:pixelated"), ("href", address),
      ]
    )
  }

  /// The picture as an SVG document.
  package var source: String {
    let size = "width=\"\(NumberText.short(width))\" height=\"\(NumberText.short(height))\""
    let view = "viewBox=\"0 0 \(NumberText.short(width)) \(NumberText.short(height))\""
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) \(view)>"
      + "<style>\(Theme.styleSheet(for: inks))</style>\(body)</svg>"
  }

  /// The picture as an `<img>`, the one form that an untrusted notebook shows.
  ///
  /// - Parameter alt: What the picture shows, for those who do not see it: the finding.
  /// - Returns: The element.
  package func image(alt: String) -> HTML {
    let data = Data(source.utf8).base64EncodedString()
    return .void(
      "img",
      [
        ("alt", alt.isEmpty ? "chart" : alt), ("src", "data:image/svg+xml;base64,\(data)"),
        ("width", NumberText.short(width)), ("height", NumberText.short(height)),
        ("style", "max-width:100%;height:auto"),
      ]
    )
  }

  private mutating func mark(
    _ name: StaticString,
    _ attributes: [HTML.Attribute],
    _ ink: Ink,
    content: HTML = .empty
  ) {
    inks.insert(ink)
    add(name, attributes + [("class", Theme.className(ink))], content)
  }

  private mutating func add(
    _ name: StaticString,
    _ attributes: [HTML.Attribute],
    _ content: HTML = .empty
  ) {
    body += HTML.element(name, attributes, [content]).source
  }

  private static func pair(_ point: Point) -> String {
    "\(NumberText.short(point.x)) \(NumberText.short(point.y))"
  }

  private static func attributes(_ frame: Rectangle) -> [HTML.Attribute] {
    [
      ("x", NumberText.short(frame.x)), ("y", NumberText.short(frame.y)),
      ("width", NumberText.short(frame.width)), ("height", NumberText.short(frame.height)),
    ]
  }
}
