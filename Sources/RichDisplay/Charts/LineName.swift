/// The name of a curve, at the curve's end, or of a level, at the right edge.
struct LineName {
  /// The size at which bold type of size 12 is measured: bold faces run wider.
  static let boldSize = 13.5

  /// The distance of two names below each other, if there is room for it.
  private static let lineHeight = 15.0

  let text: String
  let x: Double
  var y: Double
  /// Which curve it is; nil for a level.
  let curve: Int?

  /// How much room a text takes, if it is the name of a curve or of a level.
  static func width(_ text: String, isLevel: Bool) -> Double {
    TextMeasure.width(text, size: isLevel ? 12 : boldSize)
  }

  /// Where the text ends.
  private var right: Double { x + 8 + Self.width(text, isLevel: curve == nil) }

  /// Whether the two would run into each other at one height.
  private func isBeside(_ other: LineName) -> Bool { x < other.right && other.x < right }

  /// Moves names apart where they would run into each other.
  ///
  /// They keep their order from the top, so that each can be told from its neighbours.
  ///
  /// - Complexity: O(n²), n the number of names: some dozen.
  static func spread(
    _ ends: [LineName],
    within frame: Rectangle
  ) -> [LineName] {
    let gap = min(lineHeight, frame.height / Double(max(1, ends.count)))
    let order = ends.enumerated().sorted { ($0.element.y, $0.offset) < ($1.element.y, $1.offset) }
    var sorted = order.map(\.element)
    for index in sorted.indices {
      for above in sorted[..<index] where above.isBeside(sorted[index]) {
        sorted[index].y = max(sorted[index].y, above.y + gap)
      }
    }
    for index in sorted.indices.reversed() {
      sorted[index].y = min(sorted[index].y, frame.bottom)
      for below in sorted[(index + 1)...] where below.isBeside(sorted[index]) {
        sorted[index].y = min(sorted[index].y, below.y - gap)
      }
    }
    return sorted
  }
}
