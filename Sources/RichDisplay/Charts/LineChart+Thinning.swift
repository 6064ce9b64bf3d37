extension LineChart {
  /// Leaves out points of a curve that has grown long, so that it goes on looking the same.
  ///
  /// - Parameters:
  ///   - points: The points.
  ///   - limit: About how many to keep.
  ///   - x: The horizontal axis.
  ///   - y: The vertical axis.
  /// - Returns: The lowest and the highest of each stretch, and its ends.
  package static func thinned(_ points: [Point], to limit: Int, x: Axis, y: Axis) -> [Point] {
    Thinning(x: x, y: y).extremes(points, limit: limit)
  }

  /// What is kept of very many points and curves: a picture of all of them would be too large for a
  /// notebook, and would look the same.
  struct Thinning {
    /// So many curves are drawn: more can't be told apart.
    private static let mostSeries = 12

    /// So many points of all lines together are kept; the picture has room for a tenth of them.
    private static let mostPoints = 4000

    /// The sides of the field of small squares of which each keeps one dot.
    private static let squares = (across: 72.0, down: 40.0)

    /// Points between two looks whether the task was cancelled.
    private static let piece = 1 << 16

    private(set) var series: [Series] = []
    private(set) var counts = (total: 0, omitted: 0)
    private(set) var remarks: [String] = []
    private let x: Axis
    private let y: Axis

    /// Looks at each point once, and keeps all if they are not too many.
    ///
    /// Of very long curves of an interrupted task it looks at no more: nobody shows their picture.
    ///
    /// - Complexity: O(number of points).
    init(_ all: [Series], x: Axis, y: Axis) {
      (self.x, self.y) = (x, y)
      let shown = all.prefix(Self.mostSeries)
      if shown.count < all.count {
        remarks.append("\(shown.count) of \(NumberText.grouped(all.count)) curves drawn")
      }
      let limit = Self.mostPoints / max(1, shown.count)
      for curve in shown {
        let points = curve.points
        counts.total += curve.total
        counts.omitted += curve.omitted ?? missing(in: points)
        var kept = curve
        if points.count > limit, curve.labels.isEmpty, curve.style != .columns {
          kept.points =
            curve.style == .dots ? squares(points, shown.count) : extremes(points, limit: limit)
        }
        series.append(kept)
        let part =
          "\(NumberText.grouped(curve.total)) points, \(NumberText.grouped(kept.points.count)) kept"
        let rule =
          curve.style == .dots
          ? "one in each small square" : "the lowest and highest of each stretch"
        let name = curve.name.isEmpty ? "" : curve.name + ": "
        if kept.points.count < curve.total { remarks.append("\(name)\(part), \(rule)") }
      }
    }

    /// How many points have no place on the axes.
    private func missing(in points: [Point]) -> Int {
      var count = 0
      for start in stride(from: 0, to: points.count, by: Self.piece) where isWorthwhile(points) {
        count += points[start..<min(start + Self.piece, points.count)].count { !holds($0) }
      }
      return count
    }

    private func isWorthwhile(_ points: [Point]) -> Bool {
      points.count <= Self.piece || !Task.isCancelled
    }

    /// Prepares to leave out points of a curve that grows.
    init(x: Axis, y: Axis) { (self.x, self.y) = (x, y) }

    /// The first, the last, the lowest and the highest point of each stretch, in their order, with
    /// a gap where one was: peaks must not vanish.
    func extremes(_ points: [Point], limit: Int) -> [Point] {
      let size = (points.count * 5 + limit - 1) / limit
      var kept: [Point] = []
      for start in stride(from: 0, to: points.count, by: size) where isWorthwhile(points) {
        let stretch = start..<min(start + size, points.count)
        var (low, high, first, last, gap) = (-1, -1, -1, -1, -1)
        for index in stretch {
          guard holds(points[index]) else {
            gap = index
            continue
          }
          if first < 0 { (first, low, high) = (index, index, index) }
          last = index
          if points[index].y < points[low].y { low = index }
          if points[index].y > points[high].y { high = index }
        }
        kept += Set([first, low, high, last, gap]).filter { $0 >= 0 }.sorted().map { points[$0] }
      }
      return kept
    }

    /// One point of each small square of the field.
    private func squares(_ points: [Point], _ curves: Int) -> [Point] {
      let share = Double(curves).squareRoot()
      let (across, down) = (Self.squares.across / share, Self.squares.down / share)
      let held = points.lazy.filter { holds($0) }
      guard let first = held.first else { return Array(points.prefix(1)) }
      var (low, high) = (first, first)
      for point in held {
        (low.x, high.x) = (min(low.x, point.x), max(high.x, point.x))
        (low.y, high.y) = (min(low.y, point.y), max(high.y, point.y))
      }
      let (xs, ys) = (length(low.x, x), length(low.y, y))
      let width = max(length(high.x, x) - xs, 1e-290) * 1.0001
      let height = max(length(high.y, y) - ys, 1e-290) * 1.0001
      var taken: Set<Int> = []
      return points.filter { point in
        guard holds(point) else { return false }
        let column = Int((length(point.x, x) - xs) / width * across)
        let row = Int((length(point.y, y) - ys) / height * down)
        return taken.insert(row << 16 | column).inserted
      }
    }

    private func length(_ value: Double, _ axis: Axis) -> Double {
      axis.scale == .linear ? value : Logarithm.base10(value)
    }

    private func holds(_ point: Point) -> Bool { x.holds(point.x) && y.holds(point.y) }
  }
}
