extension HeatMap {
  /// Above this many cells the image keeps to 16 shades, which halves its size.
  private static let fineCellLimit = 4000

  /// The least height of the scale beside the picture.
  private static let barHeight = 78.0

  /// The greatest width of a cross.
  private static let crossSide = 10.0

  /// The picture.
  package var svg: SVG {
    let blocks = drawnBlocks
    let rows = blocks.cells.count
    let columns = blocks.columns
    let cellWidth = max(3, min(44, (520 / Double(max(1, columns))).rounded(.down)))
    let cellHeight = max(3, min(20, (160 / Double(max(1, rows))).rounded(.down)))
    let labels = rowLabels.prefix(values.count).map { TextMeasure.fitted($0, to: 120, size: 11) }
    let left = 30 + max(14, labels.map { TextMeasure.width($0, size: 11) }.max() ?? 24)
    let slanted = hasSlantedLabels(blocks, cellWidth: cellWidth)
    let field = Rectangle(
      x: left,
      y: slanted ? 104 : 62,
      width: cellWidth * Double(columns),
      height: cellHeight * Double(rows)
    )
    var svg = SVG(
      width: max(420, field.right + 110),
      height: max(field.bottom, field.y + Self.barHeight) + 32
    )
    let heading = TextMeasure.fitted(title, to: svg.width - 24, size: 14)
    svg.text(heading, at: Point(SVG.margin, 20), size: 14, style: "font-weight:600", .text)
    drawCells(blocks, in: field, on: &svg)
    drawLabels(blocks, cell: (cellWidth, cellHeight), slanted: slanted, in: field, on: &svg)
    drawBar(beside: field, on: &svg)
    let note = TextMeasure.fitted(summary(NumberText.typeset), to: svg.width - 24, size: 11)
    svg.text(note, at: Point(SVG.margin, svg.height - 8), size: 11, .quiet)
    return svg
  }

  private func drawCells(_ blocks: Blocks, in field: Rectangle, on svg: inout SVG) {
    guard field.width > 0, field.height > 0 else { return }
    let span = self.span
    let half = blocks.cells.count * blocks.columns > Self.fineCellLimit ? 7.0 : 100
    let shades = (-Int(half)...Int(half)).map { Shade(Double($0) / half, strongest: 0.9) }
    let pixels = blocks.cells.map { row in
      row.map { cell -> UInt8 in
        switch cell {
        case .value(let value): UInt8((span.share(value) * half + half).rounded())
        case .notFinite: UInt8(half)
        case .blank: UInt8(shades.count)
        }
      }
    }
    svg.image(PixelImage(palette: shades + [.blank], pixels: pixels), in: field)
    svg.rectangle(
      Rectangle(
        x: field.x - 0.5,
        y: field.y - 0.5,
        width: field.width + 1,
        height: field.height + 1
      ),
      .axis
    )
    drawCrosses(blocks, in: field, on: &svg)
  }

  /// Marks what is above the limit, and what is not a number: a clear cell would pass for a zero.
  private func drawCrosses(_ blocks: Blocks, in field: Rectangle, on svg: inout SVG) {
    let width = field.width / Double(max(1, blocks.columns))
    let height = field.height / Double(blocks.cells.count)
    let side = min(width, height, Self.crossSide)
    let text = NumberText.short(side)
    var path = ""
    for (row, cells) in blocks.cells.enumerated() {
      for (column, cell) in cells.enumerated() where isCrossed(cell) {
        let x = field.x + (Double(column) + 0.5) * width - side / 2
        let y = field.y + (Double(row) + 0.5) * height - side / 2
        path += "M\(NumberText.short(x)) \(NumberText.short(y))l\(text) \(text)"
        // One stroke is enough where there are very many.
        if path.utf8.count < 4000 { path += "m-\(text) 0l\(text) -\(text)" }
      }
    }
    if !path.isEmpty { svg.path(path, .cross) }
  }

  private func isCrossed(_ cell: Blocks.Cell) -> Bool {
    switch cell {
    case .value(let value): limit.map { value > $0.value } ?? false
    case .notFinite: true
    case .blank: false
    }
  }

  private func hasSlantedLabels(_ blocks: Blocks, cellWidth: Double) -> Bool {
    guard blocks.width == 1, cellWidth >= 11 else { return false }
    return columnLabels.contains { TextMeasure.width($0, size: 11) > cellWidth - 4 }
  }

  private func drawLabels(
    _ blocks: Blocks,
    cell: (width: Double, height: Double),
    slanted: Bool,
    in field: Rectangle,
    on svg: inout SVG
  ) {
    let rowStep = Self.roundStep(atLeast: 13 / cell.height * Double(blocks.height))
    for index in stride(from: 0, to: blocks.cells.count * blocks.height, by: rowStep) {
      guard index < values.count else { break }
      let name = index < rowLabels.count ? rowLabels[index] : NumberText.grouped(index)
      let middle = field.y + (Double(index / blocks.height) + 0.5) * cell.height + 4
      svg.text(
        TextMeasure.fitted(name, to: 120, size: 11),
        at: Point(field.x - 6, middle),
        anchor: .end,
        size: 11,
        .quiet
      )
    }
    let step = slanted ? 1 : Self.roundStep(atLeast: 40 / cell.width * Double(blocks.width))
    let columnCount = values.map(\.count).max() ?? 0
    for index in stride(from: 0, to: columnCount, by: step) {
      let name = index < columnLabels.count ? columnLabels[index] : NumberText.grouped(index)
      let column = Double(index / blocks.width)
      let place = Point(field.x + (column + 0.5) * cell.width, field.y - 6)
      let text = TextMeasure.fitted(name, to: slanted ? 62 : 34, size: 11)
      if slanted {
        svg.slantedText(text, at: Point(place.x + 2, place.y), size: 11, .quiet)
      } else {
        svg.text(text, at: place, anchor: .middle, size: 11, .quiet)
      }
    }
    let titles = [
      rowTitle.isEmpty ? "" : "\(rowTitle) ↓", columnTitle.isEmpty ? "" : "\(columnTitle) →",
    ]
    let line = titles.filter { !$0.isEmpty }.joined(separator: "   ")
    guard !line.isEmpty else { return }
    svg.text(TextMeasure.fitted(line, to: svg.width - 24), at: Point(SVG.margin, 39), .quiet)
  }

  /// The least of 1, 2, 5, 10, 20, 50, 100, … that is large enough.
  private static func roundStep(atLeast step: Double) -> Int {
    var unit = 1
    while true {
      for factor in [1, 2, 5] where Double(factor * unit) >= step { return factor * unit }
      guard unit < 1 << 40 else { return unit }
      unit *= 10
    }
  }

  private func drawBar(beside field: Rectangle, on svg: inout SVG) {
    let span = self.span
    guard survey.bounds != nil else { return }
    let bar = Rectangle(
      x: field.right + 18,
      y: field.y,
      width: 12,
      height: max(Self.barHeight, min(field.height, 160))
    )
    let count = 20
    for step in 0..<count {
      let part = 1 - (Double(step) + 0.5) / Double(count)
      let share = span.scale == .diverging ? 2 * part - 1 : part
      let height = bar.height / Double(count)
      svg.rectangle(
        Rectangle(x: bar.x, y: bar.y + Double(step) * height, width: bar.width, height: height),
        shade: Shade(share, strongest: 0.9)
      )
    }
    svg.rectangle(bar, .axis)
    if !scaleTitle.isEmpty {
      let text = TextMeasure.fitted(scaleTitle, to: svg.width / 2)
      svg.text(text, at: Point(svg.width - 12, 39), anchor: .end, .quiet)
    }
    let marks = [
      (span.high, bar.y), (span.middle, bar.center.y), (span.low, bar.bottom),
    ]
    for (value, height) in marks {
      let label = NumberText.typeset(NumberText.significant(value, digits: 3))
      svg.text(label, at: Point(bar.right + 6, height + 4), size: 11, .quiet)
    }
  }
}
