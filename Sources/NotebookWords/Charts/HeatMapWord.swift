public import RecurrentLM
package import RichDisplay

/// Draws a matrix as a field of shades, one for each number.
///
///     try heatMap(model.W)
///     try heatMap(attention, rows: words, columns: words, title: "Who looks at whom")
///
/// With numbers below 0 the shades run from minus to plus the greatest magnitude, otherwise from the
/// least to the greatest number. A large matrix is drawn in blocks, each as its number of greatest
/// magnitude; NaN and infinities are crossed out and counted.
///
/// - Parameters:
///   - matrix: The numbers.
///   - rows: The names of the rows, or none.
///   - columns: The names of the columns, or none.
///   - title: What is shown.
///   - x: What the columns are.
///   - y: What the rows are.
/// - Throws: `RecurrentLMError.invalidArgument` if there are names, and not one for each row or column.
public func heatMap(
  _ matrix: Matrix,
  rows: [String] = [],
  columns: [String] = [],
  title: String = "",
  x: String = "column",
  y: String = "row"
) throws {
  print(try matrixMap(matrix, rows: rows, columns: columns, title: title, x: x, y: y).plain)
}

/// The heat map of a matrix.
///
/// - Parameters:
///   - matrix: The numbers.
///   - rows: The names of the rows, or none.
///   - columns: The names of the columns, or none.
///   - title: What is shown.
///   - x: What the columns are.
///   - y: What the rows are.
/// - Returns: The chart.
/// - Throws: `RecurrentLMError.invalidArgument` if there are names, and not one for each row or column;
///   `CancellationError` if the task is cancelled.
package func matrixMap(
  _ matrix: Matrix,
  rows: [String] = [],
  columns: [String] = [],
  title: String,
  x: String,
  y: String
) throws -> HeatMap {
  for (name, labels, count) in [
    ("rows", rows, matrix.rows), ("columns", columns, matrix.columns),
  ] where !labels.isEmpty && labels.count != count {
    throw RecurrentLMError.invalidArgument(
      name: name,
      found: counted(labels.count, "name"),
      expected: "none, or one for each of the matrix's \(count) \(name)"
    )
  }
  let summary = try ValueSummary(matrix.values)
  let others = matrix.count - summary.count
  let number = { NumberText.significant($0) }
  return HeatMap(
    title: title,
    alt: "Elements from \(number(summary.low)) to \(number(summary.high)), mean "
      + number(summary.mean)
      + (others > 0 ? "; \(NumberText.grouped(others)) not finite." : "."),
    values: try (0..<matrix.rows).map { row in
      try Safepoint.pass()
      return matrix[row].values
    },
    rowLabels: rows,
    columnLabels: columns,
    rowTitle: y,
    columnTitle: x,
    scale: summary.low < 0 ? .diverging : .sequential
  )
}
