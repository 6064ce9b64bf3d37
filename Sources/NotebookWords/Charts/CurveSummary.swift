import RecurrentLM
import RichDisplay

/// A curve in words: how many points it has, from where to where, the lowest and the highest.
///
/// It is told only of points that have a place on the axes.
struct CurveSummary: Sendable {
  private var count = 0
  private var first = Point(0, 0)
  private var last = Point(0, 0)
  private var low = Point(0, .infinity)
  private var high = Point(0, -.infinity)

  /// Takes the next point.
  mutating func add(_ point: Point) {
    if count == 0 { first = point }
    last = point
    count += 1
    if point.y < low.y { low = point }
    if point.y > high.y { high = point }
  }

  /// The words.
  ///
  /// - Parameters:
  ///   - name: The curve's name, empty where it has none.
  ///   - x: What the x axis measures.
  /// - Returns: A part of a sentence.
  func text(name: String, x: String) -> String {
    let name = name.isEmpty ? "" : "\(shortened(name, to: 80)): "
    let number = { NumberText.significant($0) }
    guard count > 0 else { return name + "no point to draw" }
    let x = x.isEmpty ? "x" : x
    guard count > 1 else {
      return "\(name)one point, \(number(first.y)) at \(x) \(number(first.x))"
    }
    return "\(name)\(NumberText.grouped(count)) points from \(number(first.y)) at \(x) "
      + "\(number(first.x)) to \(number(last.y)) at \(number(last.x)), "
      + "lowest \(number(low.y)) at \(number(low.x)), "
      + "highest \(number(high.y)) at \(number(high.x))"
  }
}
