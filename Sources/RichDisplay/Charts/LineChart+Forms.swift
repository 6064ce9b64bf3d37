extension LineChart {
  /// The picture, and below it the numbers.
  package var html: HTML {
    Figure.html(
      svg,
      alt: alt.isEmpty ? title : alt,
      data: data ?? table(caption: Figure.caption(title, y.title, "the points"), rowLimit: 12)
    )
  }

  /// The finding, each curve as a row of bars, the marks, and up to a dozen of the numbers.
  package var plain: String {
    var lines = [title, alt == title ? "" : alt].map { PlainText.line($0) }.filter { !$0.isEmpty }
    let width = series.map { PlainText.width($0.name) }.max() ?? 0
    for curve in series where !curve.points.isEmpty {
      let values = curve.points.map { point in
        guard holds(point) else { return Double.nan }
        return y.scale == .logarithmic ? Logarithm.base10(point.y) : point.y
      }
      let name = PlainText.padded(PlainText.line(curve.name), to: min(width, 24), .left)
      lines.append((name.isEmpty ? "" : name + "  ") + PlainText.sparkline(values))
    }
    lines += levels.map { "\(y.title): \($0.label) at \(NumberText.significant($0.value))" }
      .map { PlainText.line($0) }
    if !moments.isEmpty {
      let list = moments.map { "\($0.label) at \(NumberText.significant($0.value, digits: 7))" }
      lines += PlainText.wrapped([PlainText.line("\(x.title): " + list.joined(separator: ", "))])
    }
    if let remark { lines.append(remark) }
    let data = data ?? table(caption: "", rowLimit: 12)
    return (data.rows.isEmpty ? lines : lines + [data.plain]).joined(separator: "\n")
  }

  /// The numbers, sampled evenly where they are many: one column of x and one for each curve, or a
  /// row for each point where they have names, or where several have one x.
  private func table(caption: String, rowLimit: Int) -> Table {
    let abscissas = Set(series.flatMap(\.points).map(\.x).filter { !$0.isNaN })
    let isCloud = series.contains { $0.style == .dots && !$0.labels.isEmpty }
    if isCloud || (series.count == 1 && abscissas.count < series[0].points.count { !$0.x.isNaN }) {
      return pointTable(caption: caption, rowLimit: rowLimit)
    }
    let places = PlainText.evenly(abscissas.sorted(), limit: rowLimit)
    let values = series.map { curve in
      Dictionary(curve.points.map { ($0.x, $0.y) }, uniquingKeysWith: { $1 })
    }
    let rows = places.map { place in
      [Table.Cell(NumberText.significant(place, digits: 7))]
        + values.map { column in
          Table.Cell(column[place].map { NumberText.significant($0, digits: 6) } ?? "")
        }
    }
    let names = series.map { $0.name.isEmpty ? y.title : $0.name }
    return Table(
      caption: caption,
      columns: ([x.title] + names).map { Table.Column($0, .right) },
      rows: rows,
      hasRowHeaders: true
    )
  }

  private func pointTable(caption: String, rowLimit: Int) -> Table {
    let points = series.flatMap { curve in
      curve.points.enumerated().map { index, point in
        (index < curve.labels.count ? curve.labels[index] : curve.name, point)
      }
    }
    let isNamed = points.contains { !$0.0.isEmpty }
    // Names are what one looks up in the table: a few dozen of them all fit.
    let shown = PlainText.evenly(points, limit: isNamed ? 6 * rowLimit : rowLimit)
    return Table(
      caption: caption,
      columns: (isNamed ? [.init("")] : []) + [.init(x.title, .right), .init(y.title, .right)],
      rows: shown.map { name, point in
        (isNamed ? [.init(name)] : [])
          + [
            .init(NumberText.significant(point.x, digits: 6)),
            .init(NumberText.significant(point.y, digits: 6)),
          ]
      },
      hasRowHeaders: isNamed
    )
  }
}
