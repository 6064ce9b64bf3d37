extension BarChart {
  /// The room for the divider and its label.
  private static let dividerHeight = 20.0

  /// The picture.
  package var svg: SVG {
    let shown = bars.prefix(Self.barLimit)
    let labels = shown.map { TextMeasure.fitted($0.label, to: 190) }
    let range = self.range
    let left = max(40, 24 + (labels.map { TextMeasure.width($0) }.max() ?? 0))
    let hasNegatives = shown.contains { $0.value < 0 }
    let numberWidth = shown.map { TextMeasure.width(number($0), size: 11) }.max() ?? 0
    let right = max(70, numberWidth + 20)
    let frame = Rectangle(
      x: left + (hasNegatives ? 50 : 0),
      y: 34,
      width: 680 - left - right - (hasNegatives ? 50 : 0),
      height: rowEdge(max(1, shown.count))
    )
    var svg = SVG(width: 680, height: frame.bottom + 44 + (remark == nil ? 0 : 18))
    let heading = TextMeasure.fitted(title, to: 650, size: 14)
    svg.text(heading, at: Point(SVG.margin, 20), size: 14, style: "font-weight:600", .text)
    drawAxis(range, in: frame, on: &svg)
    for (index, bar) in shown.enumerated() {
      let middle = frame.y + rowEdge(index) + 10.5
      svg.text(labels[index], at: Point(left - 8, middle + 4), anchor: .end, .text)
      let isOutline = divider.map { index >= $0.position } ?? false
      draw(bar, range, isOutline: isOutline, middle: middle, in: frame, on: &svg)
    }
    drawDivider(in: frame, on: &svg)
    let zero = frame.x + origin(range) * frame.width
    svg.line(from: Point(zero, frame.y), to: Point(zero, frame.bottom), .axis)
    if let remark {
      svg.text(remark, at: Point(SVG.margin, svg.height - 8), size: 11, .quiet)
    }
    return svg
  }

  private func drawAxis(_ range: AxisRange, in frame: Rectangle, on svg: inout SVG) {
    for tick in range.ticks {
      let place = frame.x + range.position(tick.value) * frame.width
      svg.line(from: Point(place, frame.y), to: Point(place, frame.bottom + 3), .grid)
      svg.text(tick.label, at: Point(place, frame.bottom + 16), anchor: .middle, size: 11, .quiet)
    }
    let caption = TextMeasure.fitted(axis.title, to: 600)
    svg.text(caption, at: Point(frame.right, frame.bottom + 34), anchor: .end, .quiet)
  }

  private func drawDivider(in frame: Rectangle, on svg: inout SVG) {
    guard let divider, divider.position < min(bars.count, Self.barLimit) else { return }
    let height = frame.y + rowEdge(divider.position) - Self.dividerHeight + 3
    svg.line(from: Point(SVG.margin, height), to: Point(668, height), .reference)
    let label = TextMeasure.fitted(divider.label, to: 600, size: 11)
    svg.text(label, at: Point(668, height + 13), anchor: .end, size: 11, .text)
  }

  /// Where a row begins below the upper edge of the frame.
  private func rowEdge(_ index: Int) -> Double {
    let isBelow = divider.map { index >= $0.position && $0.position < bars.count } ?? false
    return 21 * Double(index) + (isBelow ? Self.dividerHeight : 0)
  }

  /// A bar's number and what stands behind it.
  private func number(_ bar: Bar) -> String {
    let number = NumberText.typeset(text(bar.value))
    return bar.note.isEmpty ? number : "\(number)  ·  \(bar.note)"
  }

  private func draw(
    _ bar: Bar,
    _ range: AxisRange,
    isOutline: Bool,
    middle: Double,
    in frame: Rectangle,
    on svg: inout SVG
  ) {
    let number = number(bar)
    let start = frame.x + origin(range) * frame.width
    guard axis.holds(bar.value) else {
      svg.text(number, at: Point(start + 6, middle + 4), size: 11, .quiet)
      return
    }
    let end = frame.x + range.position(bar.value) * frame.width
    let isNegative = bar.value < 0 && axis.scale == .linear
    svg.rectangle(
      Rectangle(x: min(start, end), y: middle - 7, width: abs(end - start), height: 14),
      radius: 1.5,
      isOutline ? .line(0) : .area(isNegative ? 1 : 0)
    )
    svg.text(
      number,
      at: Point(end + (isNegative ? -6 : 6), middle + 4),
      anchor: isNegative ? .end : .start,
      size: 11,
      .quiet
    )
  }
}
