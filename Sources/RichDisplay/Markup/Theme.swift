/// The part that a mark plays in a picture, from which follows its colour on either ground.
package enum Ink: Hashable, Sendable {
  /// Text that is read first.
  case text

  /// Text that is read second: tick labels, notes.
  case quiet

  /// The line of an axis or the outline of a box.
  case axis

  /// A line that guides the eye.
  case grid

  /// A dashed line at a value or a moment worth naming.
  case reference

  /// A cross on the ground of a shade.
  case cross

  /// The line of the series with this number, counted from 0.
  case line(Int)

  /// The area, dot or bar of the series with this number, counted from 0.
  case area(Int)

  /// The many dots of the series with this number, counted from 0.
  case dots(Int)

  /// The text that names the series with this number, counted from 0.
  case label(Int)

  /// The ground of a box: a faint tint of the ground of the page.
  case panel

  /// A solid tip or dot in the colour of an axis.
  case tip
}

/// The colours of the pictures, and the style sheet that stands inside of each.
///
/// A picture in an `<img>` sees the colour scheme of the page around it, and with it the theme
/// of JupyterLab. Where a front end does not pass it on, the halo around the text, in the colour
/// of the supposed ground, keeps the text legible.
package enum Theme {
  /// Colours for series on a light ground: distinct for the colour-blind, 4.5:1 against white.
  package static let light = ["#1f5fa8", "#b8460e", "#2b7a4b", "#83449a", "#8a6500", "#23798a"]

  /// The same hues on a dark ground.
  package static let dark = ["#82b6f2", "#f29a70", "#84cfa2", "#cda0de", "#dfbb62", "#7ccbd8"]

  /// Red, green and blue of what is above zero, and of a scale that starts at zero.
  package static let positive = (red: 33, green: 110, blue: 200)

  /// Red, green and blue of what is below zero.
  package static let negative = (red: 214, green: 84, blue: 24)

  /// The typefaces of the pictures.
  static let fontFamily = "system-ui,'Helvetica Neue',Helvetica,Arial,sans-serif"

  /// The name of the class that a mark belongs to.
  ///
  /// - Parameter ink: The mark's part.
  /// - Returns: A short class name.
  static func className(_ ink: Ink) -> String {
    switch ink {
    case .text: "t"
    case .quiet: "q"
    case .axis: "a"
    case .grid: "g"
    case .reference: "r"
    case .cross: "x"
    case .line(let index): "l\(index % light.count)"
    case .area(let index): "f\(index % light.count)"
    case .dots(let index): "d\(index % light.count)"
    case .label(let index): "n\(index % light.count)"
    case .panel: "p"
    case .tip: "k"
    }
  }

  /// The style sheet of a picture, with only the classes it uses.
  ///
  /// - Parameter inks: The parts that occur in the picture.
  /// - Returns: Rules for a light ground, then those for a dark one.
  static func styleSheet(for inks: Set<Ink>) -> String {
    var seen: [String: Ink] = [:]
    for ink in inks { seen[className(ink)] = ink }
    let classes = seen.sorted { $0.key < $1.key }
    let lightRules = classes.map { ".\($0.key){\(rule($0.value, isDark: false))}" }
    let darkRules = classes.map { ".\($0.key){\(rule($0.value, isDark: true))}" }
    return "text{font-family:\(fontFamily);paint-order:stroke;stroke:#fff;stroke-width:2.5px;"
      + "stroke-opacity:.7;stroke-linejoin:round}" + lightRules.joined()
      + "@media (prefers-color-scheme:dark){text{stroke:#111}\(darkRules.joined())}"
  }

  private static func rule(_ ink: Ink, isDark: Bool) -> String {
    let series = isDark ? dark : light
    switch ink {
    case .text: return "fill:\(isDark ? "#e0e0e0" : "#222")"
    case .quiet: return "fill:\(isDark ? "#a8a8a8" : "#5f5f5f")"
    case .axis: return stroke(isDark ? "#a0a0a0" : "#767676", width: "1")
    case .grid: return stroke(isDark ? "#3c3c3c" : "#e3e3e3", width: "1")
    case .reference: return stroke(isDark ? "#a0a0a0" : "#767676", width: "1", dash: "4 3")
    case .cross: return stroke(isDark ? "#fff" : "#000", width: "1.25")
    case .line(let index):
      return stroke(series[index % series.count], width: "1.75") + ";stroke-linejoin:round"
    case .dots(let index):
      return stroke(series[index % series.count], width: "3.5") + ";stroke-linecap:round"
    case .area(let index), .label(let index): return "fill:\(series[index % series.count])"
    case .panel: return (isDark ? "fill:#262b33" : "fill:#f3f6fa") + ";fill-opacity:.85"
    case .tip: return "fill:\(isDark ? "#a0a0a0" : "#767676")"
    }
  }

  private static func stroke(_ color: String, width: String, dash: String? = nil) -> String {
    "fill:none;stroke:\(color);stroke-width:\(width)"
      + (dash.map { ";stroke-dasharray:\($0)" } ?? "")
  }
}
