extension Diagram {
  /// The picture.
  package var svg: SVG {
    let frames = nodes.map(Self.frame)
    var svg = SVG(
      width: max(240, (frames.map(\.right).max() ?? 0) + 24),
      height: (frames.map(\.bottom).max() ?? 30) + 18
    )
    if !title.isEmpty {
      let heading = TextMeasure.fitted(title, to: svg.width - 24, size: 14)
      svg.text(heading, at: Point(SVG.margin, 20), size: 14, style: "font-weight:600", .text)
    }
    let places = Dictionary(nodes.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    for arrow in arrows {
      guard let source = places[arrow.source], let target = places[arrow.target] else { continue }
      draw(arrow, from: source, to: target, on: &svg)
    }
    for (node, frame) in zip(nodes, frames) { draw(node, in: frame, on: &svg) }
    return svg
  }

  private static func frame(_ node: Node) -> Rectangle {
    let text = TextMeasure.width(PlainText.line(node.label), size: 13)
    let width: Double =
      switch node.shape {
      case .box: max(46, text + 16)
      case .circle: max(38, text + 12)
      case .text: text + 4
      }
    let height: Double =
      switch node.shape {
      case .box: 32.0
      case .circle: width
      case .text: 20
      }
    return Rectangle(
      x: node.center.x - width / 2,
      y: node.center.y - height / 2,
      width: width,
      height: height
    )
  }

  private func draw(_ node: Node, in frame: Rectangle, on svg: inout SVG) {
    if node.shape != .text {
      let radius = node.shape == .circle ? frame.width / 2 : 4
      svg.rectangle(frame, radius: radius, .panel)
      svg.rectangle(frame, radius: radius, .axis)
    }
    svg.text(
      node.label,
      at: Point(node.center.x, node.center.y + 4.5),
      anchor: .middle,
      size: 13,
      .text
    )
  }

  private func draw(_ arrow: Arrow, from source: Node, to target: Node, on svg: inout SVG) {
    let delta = Point(target.center.x - source.center.x, target.center.y - source.center.y)
    let length = (delta.x * delta.x + delta.y * delta.y).squareRoot()
    guard length > 1 else { return }
    let unit = Point(delta.x / length, delta.y / length)
    let start = Self.edge(of: source, towards: unit)
    let end = Self.edge(of: target, towards: Point(-unit.x, -unit.y))
    let base = Point(end.x - unit.x * 8, end.y - unit.y * 8)
    svg.line(from: start, to: base, .axis)
    let corners = [
      end, Point(base.x - unit.y * 4, base.y + unit.x * 4),
      Point(base.x + unit.y * 4, base.y - unit.x * 4),
    ]
    let path = corners.map { "\(NumberText.short($0.x)) \(NumberText.short($0.y))" }
    svg.path("M\(path.joined(separator: "L"))Z", .tip)
    guard !arrow.label.isEmpty else { return }
    let middle = Point((start.x + end.x) / 2, (start.y + end.y) / 2)
    // Beside an arrow that rises or falls, above one that runs across.
    if abs(unit.y) > abs(unit.x) {
      svg.text(arrow.label, at: Point(middle.x + 7, middle.y + 4), size: 11, .quiet)
    } else {
      svg.text(
        arrow.label,
        at: Point(middle.x, middle.y - 7),
        anchor: .middle,
        size: 11,
        .quiet
      )
    }
  }

  /// Where the line from a node's centre leaves the node, and a little beyond.
  private static func edge(of node: Node, towards unit: Point) -> Point {
    let frame = frame(node)
    let reach: Double
    if node.shape == .circle {
      reach = frame.width / 2
    } else {
      let across = abs(unit.x) > 1e-9 ? frame.width / 2 / abs(unit.x) : .infinity
      let upwards = abs(unit.y) > 1e-9 ? frame.height / 2 / abs(unit.y) : .infinity
      reach = min(across, upwards)
    }
    return Point(node.center.x + unit.x * (reach + 2), node.center.y + unit.y * (reach + 2))
  }
}
