public import RecurrentLM
package import RichDisplay

/// Draws a bar for each name, one below another.
///
///     try bars(["SGD", "Adagrad"], [5.71, 5.02], axis: "loss (nats per word)")
///
/// Up to 40 bars are drawn, and the others counted; NaN and infinities are written and not drawn.
///
/// - Parameters:
///   - labels: The names, from the top.
///   - values: How long the bars are, one for each name.
///   - title: What is shown.
///   - axis: What the lengths measure.
/// - Throws: `RecurrentLMError.invalidArgument` if there are not as many numbers as names.
public func bars(
  _ labels: some Collection<String>,
  _ values: some Collection<Double>,
  title: String = "",
  axis: String = ""
) throws {
  print(try barChart(Array(labels), Array(values), title: title, axis: axis).plain)
}

/// Draws a bar for each name, as long as a whole number says.
///
/// - Parameters:
///   - labels: The names, from the top.
///   - values: How long the bars are, one for each name.
///   - title: What is shown.
///   - axis: What the lengths measure.
/// - Throws: `RecurrentLMError.invalidArgument` if there are not as many numbers as names.
public func bars(
  _ labels: some Collection<String>,
  _ values: some Collection<Int>,
  title: String = "",
  axis: String = ""
) throws {
  try bars(labels, values.map(Double.init), title: title, axis: axis)
}

/// Draws a bar for each name, as long as an element of a vector says.
///
/// - Parameters:
///   - labels: The names, from the top.
///   - values: How long the bars are, one for each name.
///   - title: What is shown.
///   - axis: What the lengths measure.
/// - Throws: `RecurrentLMError.invalidArgument` if there are not as many elements as names.
public func bars(
  _ labels: some Collection<String>,
  _ values: Vector,
  title: String = "",
  axis: String = ""
) throws {
  try bars(labels, values.values, title: title, axis: axis)
}

/// The chart that `bars` shows.
///
/// - Parameters:
///   - labels: The names, from the top.
///   - values: How long the bars are.
///   - title: What is shown.
///   - axis: What the lengths measure.
/// - Returns: The chart.
/// - Throws: `RecurrentLMError.invalidArgument` if there are not as many numbers as names.
package func barChart(
  _ labels: [String],
  _ values: [Double],
  title: String,
  axis: String
) throws -> BarChart {
  guard labels.count == values.count else {
    throw RecurrentLMError.invalidArgument(
      name: "values",
      found: counted(values.count, "number"),
      expected: "one for each of the \(counted(labels.count, "label"))"
    )
  }
  let pairs = zip(labels, values).filter { $1.isFinite }
  let number = { NumberText.significant($0) }
  let ends = [pairs.max { $0.1 < $1.1 }, pairs.min { $0.1 < $1.1 }].compactMap(\.self)
    .map { "\(shortened($0.0, to: 80)) with \(number($0.1))" }
  let left = values.count - pairs.count
  return BarChart(
    title: title,
    alt: (ends.isEmpty
      ? "No bar of a finite length"
      : "\(counted(pairs.count, "bar")), the longest way up \(ends[0])")
      + (ends.count > 1 && pairs.count > 1 ? ", down \(ends[1])" : "")
      + (left > 0 ? "; \(counted(left, "number")) not finite." : "."),
    axis: Axis(axis),
    bars: zip(labels, values).map { BarChart.Bar($0, $1) },
    digits: 4
  )
}
