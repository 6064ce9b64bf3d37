import JupyterKernel
import NotebookWords
import RecurrentLM
import RichDisplay
import SwiftSubset

extension Binding {
  /// The words that draw numbers.
  static let charts: [Binding] =
    curves + [
      .function("plot(_:)") { (value: Value) in try show(value) { $0.display($1) } },
      .function("plot(_:title:axes:)") {
        (histories: Named<TrainingHistory>, title: String, axes: PlotAxes) in
        try draw(CurveChart(histories: title, axes: axes).draw(histories.items))
      },
      .function("plot(over:title:x:y:axes:_:)") {
        (
          range: ClosedRange<Double>,
          title: String,
          x: String,
          y: String,
          axes: PlotAxes,
          function: FunctionValue
        ) in
        let chart = CurveChart(title: title, x: x, y: y, axes: axes)
        try draw(chart.draw(over: range) { try function.call([.double($0)]).double() })
      },
      .function("scatter(_:labels:title:x:y:axes:)") {
        (
          points: NumberPairs,
          labels: [String],
          title: String,
          x: String,
          y: String,
          axes: PlotAxes
        ) in
        let chart = CurveChart(title: title, x: x, y: y, axes: axes, style: .points)
        try draw(chart.draw(points.pairs.map { Point($0.0, $0.1) }, labels: labels))
      },
      .function("scatter(_:_:labels:title:x:y:axes:)") {
        (
          xs: Numbers,
          ys: Numbers,
          labels: [String],
          title: String,
          x: String,
          y: String,
          axes: PlotAxes
        ) in
        let chart = CurveChart(title: title, x: x, y: y, axes: axes, style: .points)
        try draw(chart.draw(CurveChart.points(xs.values, ys.values), labels: labels))
      },
      .function("wordMap(of:_:_:title:)") {
        (m: AnyModel, words: [String], vocabulary: Vocabulary, title: String) in
        try draw(
          m.read { try wordMapChart(of: $0, words, vocabulary, title: title) }
        )
      },
      histogram("some Collection<Double>") { (values: Numbers) in values.values },
      histogram("some Collection<Int>") { (values: Numbers) in values.values },
      histogram("Vector") { (values: Vector) in values.values },
      histogram("Matrix") { (values: Matrix) in values.values },
      .function("bars(_:_:title:axis:)") {
        (labels: [String], values: Numbers, title: String, axis: String) in
        try draw(barChart(labels, values.values, title: title, axis: axis))
      },
      .function("heatMap(_:rows:columns:title:x:y:)") {
        (m: Matrix, rows: [String], columns: [String], title: String, x: String, y: String) in
        try draw(matrixMap(m, rows: rows, columns: columns, title: title, x: x, y: y))
      },

      .function("liveChart(_:x:title:axes:)") {
        (y: String, x: String, title: String, axes: PlotAxes) in
        liveChart(y, x: x, title: title, axes: axes)
      },
      growing("Int"), growing("Double"),
      .member("LiveChart.description") { (chart: LiveChart) in chart.description },

      .function("PlotAxes.linear") { PlotAxes.linear },
      .function("PlotAxes.logX") { PlotAxes.logX },
      .function("PlotAxes.logY") { PlotAxes.logY },
      .function("PlotAxes.logLog") { PlotAxes.logLog },
      .function("PlotAxes.==(_:_:)") { (a: PlotAxes, b: PlotAxes) -> Bool in a == b },
      .function("PlotStyle.lines") { PlotStyle.lines },
      .function("PlotStyle.points") { PlotStyle.points },
      .function("PlotStyle.==(_:_:)") { (a: PlotStyle, b: PlotStyle) -> Bool in a == b },
    ]

  private static let curves: [Binding] = [
    curve("some Collection<Double>") { (chart, values: Numbers) in try chart.draw(values.values) },
    curve("some Collection<Int>") { (chart, values: Numbers) in try chart.draw(values.values) },
    curve("Vector") { (chart, values: Vector) in try chart.draw(values.values) },
    curve("[(Double, Double)]") { (chart, points: NumberPairs) in try chart.draw(points.pairs) },
    curve("[String: [Double]]") { (chart, lists: Named<Numbers>) in
      try chart.draw(lists.items.mapValues(\.values))
    },
    curve("[String: [(Double, Double)]]") { (chart, lists: Named<NumberPairs>) in
      try chart.draw(lists.items.mapValues(\.pairs))
    },
    .function("plot(_:_:title:x:y:axes:style:)") {
      (
        xs: Numbers,
        ys: Numbers,
        title: String,
        x: String,
        y: String,
        axes: PlotAxes,
        style: PlotStyle
      ) in
      let chart = CurveChart(title: title, x: x, y: y, axes: axes, style: style)
      try draw(chart.draw(xs.values, ys.values))
    },
  ]

  private static func growing(_ type: String) -> Binding {
    .member("LiveChart.add(_:_:to:)|\(type),Double,String") {
      (chart: LiveChart, x: AnyNumber, y: Double, curve: String) -> Void in
      chart.record(x.value, y, to: curve)
      guard let cell = CellContext.current else { return }
      cell.end.finishing(OpenCharts.self).grew(chart, in: cell)
    }
  }

  private static func curve<Data: Bridged>(
    _ type: String,
    _ make: @escaping @Sendable (CurveChart, Data) throws -> LineChart
  ) -> Binding {
    .function("plot(_:title:x:y:axes:style:)|\(type),String,String,String,PlotAxes,PlotStyle") {
      (data: Data, title: String, x: String, y: String, axes: PlotAxes, style: PlotStyle) in
      let chart = CurveChart(title: title, x: x, y: y, axes: axes, style: style)
      try draw(make(chart, data))
    }
  }

  private static func histogram<Data: Bridged>(
    _ type: String,
    _ values: @escaping @Sendable (Data) -> [Double]
  ) -> Binding {
    .function("histogram(_:bins:title:x:)|\(type),Int,String,String") {
      (data: Data, bins: Int, title: String, x: String) in
      try draw(ValueHistogram(values(data), bins: bins, title: title, x: x))
    }
  }

  private static func draw(_ chart: some DisplayBlock) throws {
    let bundle = chart.bundle
    try Task.checkCancellation()
    CellContext.current?.display(bundle)
  }
}

extension PlotAxes: LibraryBridged {}
extension PlotStyle: LibraryBridged {}
extension LiveChart: LibraryBridged {}
