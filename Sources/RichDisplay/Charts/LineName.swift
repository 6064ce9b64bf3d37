/// The name of a curve, at the curve's end, or of a level, at the right edge.
struct LineName {
  /// The size at which bold type of size 12 is measured: bold faces run wider.
  static let boldSize = 13.5

  let text: String
  let x: Double
  var y: Double
  /// Which curve it is; nil for a level.
  let curve: Int?

  /// Where the text ends.
  var right: Double { x + 8 + TextMeasure.width(text, size: Self.boldSize) }

  /// Moves names apart where they lie close to one another.
  static func spread(
    _ ends: [LineName],
    within frame: Rectangle
  ) -> [LineName] {
    let gap = min(15, frame.height / Double(max(1, ends.count)))
    let order = ends.enumerated().sorted { ($0.element.y, $0.offset) < ($1.element.y, $1.offset) }
    var sorted = order.map(\.element)
    for index in sorted.indices.dropFirst() {
      sorted[index].y = max(sorted[index].y, sorted[index - 1].y + gap)
    }
    var limit = frame.bottom
    for index in sorted.indices.reversed() {
      sorted[index].y = min(sorted[index].y, limit)
      limit = sorted[index].y - gap
    }
    return sorted
  }
}
