public import RecurrentLM
import RichDisplay

/// Draws how often numbers of each size occur, with a line at their mean.
///
///     histogram(model.W.values)
///     histogram(examples.map { $0.x.count }, bins: 40, x: "words in the sentence")
///
/// Whole numbers that are close together have a column each, if there are enough. NaN and infinities
/// are left out and counted.
///
/// - Parameters:
///   - values: The numbers, whole or not.
///   - bins: Into how many equal stretches they are put, in 1...200.
///   - title: What is shown.
///   - x: What the numbers are.
/// - Throws: `RecurrentLMError.invalidArgument` for another number of bins.
/// - Complexity: O(number of values).
public func histogram(
  _ values: some Collection<Double>,
  bins: Int = 20,
  title: String = "",
  x: String = "value"
) throws {
  print(try ValueHistogram(Array(values), bins: bins, title: title, x: x).plain)
}

/// Draws how often whole numbers of each size occur.
///
/// - Parameters:
///   - values: The numbers.
///   - bins: Into how many equal stretches they are put, in 1...200.
///   - title: What is shown.
///   - x: What the numbers are.
/// - Throws: `RecurrentLMError.invalidArgument` for another number of bins.
public func histogram(
  _ values: some Collection<Int>,
  bins: Int = 20,
  title: String = "",
  x: String = "value"
) throws {
  print(
    try ValueHistogram(values.map(Double.init), bins: bins, title: title, x: x).plain
  )
}

/// Draws how often elements of each size occur in a vector.
///
/// - Parameters:
///   - values: The vector.
///   - bins: Into how many equal stretches its elements are put, in 1...200.
///   - title: What is shown.
///   - x: What the numbers are.
/// - Throws: `RecurrentLMError.invalidArgument` for another number of bins.
public func histogram(
  _ values: Vector,
  bins: Int = 20,
  title: String = "",
  x: String = "value"
) throws {
  print(try ValueHistogram(values.values, bins: bins, title: title, x: x).plain)
}

/// Draws how often elements of each size occur in a matrix.
///
/// - Parameters:
///   - values: The matrix.
///   - bins: Into how many equal stretches its elements are put, in 1...200.
///   - title: What is shown.
///   - x: What the numbers are.
/// - Throws: `RecurrentLMError.invalidArgument` for another number of bins.
public func histogram(
  _ values: Matrix,
  bins: Int = 20,
  title: String = "",
  x: String = "value"
) throws {
  print(try ValueHistogram(values.values, bins: bins, title: title, x: x).plain)
}
