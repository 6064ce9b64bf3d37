/// Bars that lie one below another, such as the likeliest next words.
package struct BarChart: DisplayBlock {
  /// A bar.
  package struct Bar: Hashable, Sendable {
    /// What the bar stands for.
    package var label: String

    /// Its length; NaN and infinities are written and not drawn.
    package var value: Double

    /// What stands behind its number, such as a share.
    package var note: String

    /// Makes a bar.
    ///
    /// - Parameters:
    ///   - label: What it stands for.
    ///   - value: Its length.
    ///   - note: What stands behind its number.
    package init(_ label: String, _ value: Double, note: String = "") {
      self.label = PlainText.shortened(label, to: 80)
      self.value = value
      self.note = note
    }
  }

  /// A line between two bars; those below it are outlines.
  package struct Divider: Hashable, Sendable {
    /// How many bars stand above it.
    package var position: Int

    /// What begins there.
    package var label: String

    /// Makes a line between bars.
    ///
    /// - Parameters:
    ///   - label: What begins there.
    ///   - position: How many bars stand above it.
    package init(_ label: String, after position: Int) {
      self.label = label
      self.position = position
    }
  }

  /// How many bars are drawn at most.
  static let barLimit = 40

  /// What is shown.
  package var title: String

  /// The finding, for those who do not see the picture.
  package var alt: String

  /// What the lengths measure; on a logarithmic scale only numbers above zero have a bar.
  package var axis: Axis

  /// The bars, from the top.
  package var bars: [Bar]

  /// How many digits of each value count.
  package var digits: Int

  /// A line between two bars, if there is one.
  package var divider: Divider?

  /// The numbers below the picture; labels and values, if nothing is given.
  package var data: Table?

  /// Makes a chart.
  ///
  /// - Parameters:
  ///   - title: What is shown.
  ///   - alt: The finding.
  ///   - axis: What the lengths measure.
  ///   - bars: The bars, from the top.
  ///   - digits: How many digits of each value count.
  ///   - divider: A line between two bars.
  ///   - data: The numbers below the picture.
  package init(
    title: String,
    alt: String,
    axis: Axis,
    bars: [Bar],
    digits: Int = 3,
    divider: Divider? = nil,
    data: Table? = nil
  ) {
    self.title = title
    self.alt = alt
    self.axis = axis
    self.bars = bars
    self.digits = digits
    self.divider = divider
    self.data = data
  }

  /// The picture, and below it the numbers.
  package var html: HTML {
    Figure.html(svg, alt: alt.isEmpty ? title : alt, data: data ?? table)
  }

  /// The bars in characters, with their numbers.
  package var plain: String {
    var lines = [title, alt == title ? "" : alt].map { PlainText.line($0) }.filter { !$0.isEmpty }
    let measure = PlainText.line(axis.title) + (axis.scale == .logarithmic ? ", log scale" : "")
    if !measure.isEmpty { lines.append(measure) }
    let shown = bars.prefix(Self.barLimit)
    let labels = shown.map { PlainText.cut(PlainText.line($0.label), to: 32) }
    let values = shown.map { text($0.value) }
    let labelWidth = labels.map { PlainText.width($0) }.max() ?? 0
    let valueWidth = values.map { PlainText.width($0) }.max() ?? 0
    let range = self.range
    for (index, bar) in shown.enumerated() {
      if let divider, divider.position == index {
        lines.append("--- " + PlainText.line(divider.label))
      }
      let share = axis.holds(bar.value) ? abs(range.position(bar.value) - origin(range)) : 0
      lines.append(
        PlainText.padded(labels[index], to: labelWidth, .left) + "  "
          + PlainText.padded(values[index], to: valueWidth, .right) + "  "
          + String(repeating: "█", count: Int((share * 40).rounded()))
          + (bar.note.isEmpty ? "" : "  " + PlainText.line(bar.note))
      )
    }
    if let remark { lines.append(remark) }
    return lines.map { String($0.trimmingSuffix(while: { $0 == " " })) }.joined(separator: "\n")
  }

  /// The stretch of the axis; a linear one holds zero, from where its bars grow.
  var range: AxisRange {
    let values = bars.prefix(Self.barLimit).map(\.value).filter { axis.holds($0) }
    // On a logarithmic axis the least value, too, is to have a bar.
    let base = axis.scale == .linear ? [0.0] : values.min().map { [$0 / 1.5] } ?? []
    return AxisRange(axis, around: values + base, count: 5, isWidened: true)
  }

  /// A bar's number; a count has no decimals.
  func text(_ value: Double) -> String {
    NumberText.significant(value, digits: digits, keepsZeros: value != value.rounded())
  }

  /// Where on the axis the bars begin.
  func origin(_ range: AxisRange) -> Double {
    axis.scale == .linear ? range.position(0) : 0
  }

  /// The line about the bars that are not drawn, if there are any.
  var remark: String? {
    if bars.isEmpty { return "no data yet" }
    let hidden = bars.count - Self.barLimit
    return hidden > 0 ? "… and \(NumberText.grouped(hidden)) more" : nil
  }

  private var table: Table {
    Table(
      caption: Figure.caption(title, axis.title, "the bars"),
      columns: [Table.Column(""), Table.Column(Figure.caption(axis.title, "length"), .right)],
      rows: bars.map {
        [Table.Cell($0.label), Table.Cell(text($0.value))]
      },
      hasRowHeaders: true,
      rowLimit: Self.barLimit
    )
  }
}
