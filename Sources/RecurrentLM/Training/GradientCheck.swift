// The check of backpropagation against slopes.
//
//     ∂L/∂θ ≈ (L(θ + h) - L(θ - h)) / 2h
//     relative error = |a - b| / (|a| + |b|)

/// Compares the gradients of backpropagation with slopes of the loss, for every weight.
///
///     ∂L/∂θ ≈ (L(θ + h) - L(θ - h)) / 2h        relative error = |a - b| / (|a| + |b|)
///
/// The losses are computed twice for each weight: choose a small model, such as 100 words and 10
/// hidden units. Losses in single precision are too coarse to be subtracted: the arithmetic of a
/// `FastRNN` is checked as it is, but in double precision. A truncated gradient is no slope: give the
/// model a `bpttTruncate` as long as the sentence.
///
/// - Parameters:
///   - model: The model to check; it is left as it is.
///   - x: Word indices, shape `[T]`.
///   - y: The words that follow, shape `[T]`.
///   - h: How far each weight is moved either way.
///   - threshold: The largest relative error that passes.
/// - Returns: For each matrix, how many gradients passed, failed, or were zero on both sides.
/// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary` or `.lengthsDiffer` for a bad
///   sentence, `RecurrentLMError.invalidArgument` for an `h` or a threshold that is not above 0, or
///   `CancellationError`.
/// - Complexity: O((2HC + H²) · T · H · (H + C)).
public func gradientCheck(
  _ model: any LanguageModel,
  x: some Collection<Int>,
  y: some Collection<Int>,
  h: Double = 0.001,
  threshold: Double = 0.01
) throws -> GradientCheckReport {
  for (name, value) in [("h", h), ("threshold", threshold)] where !(value > 0 && value.isFinite) {
    throw RecurrentLMError.invalidArgument(
      name: name,
      found: shortest(value),
      expected: "a number above 0"
    )
  }
  let (x, y) = try model.checkedPair(x, y)
  let (gradients, probe) = try model.gradientsAndSlopes(x, y)
  let slopes = Slopes(probe: probe, x: x, y: y, h: h, threshold: threshold)
  return GradientCheckReport(
    h: h,
    threshold: threshold,
    parameters: try gradients.all.enumerated().map { index, gradient in
      try slopes.check(index, named: gradient.shape.name, against: gradient.matrix)
    }
  )
}

/// The slopes of a sentence's loss, by central differences.
private struct Slopes {
  let probe: any GradientProbe
  let x: [Int]
  let y: [Int]
  let h: Double
  let threshold: Double

  func check(
    _ matrix: Int,
    named name: String,
    against gradient: Matrix
  ) throws -> ParameterCheck {
    var report = ParameterCheck(name: name, rows: gradient.rows, columns: gradient.columns)
    for row in 0..<gradient.rows {
      for column in 0..<gradient.columns {
        try Safepoint.pass()
        let original = probe[matrix, row, column]
        probe[matrix, row, column] = original + h
        let lossAbove = try probe.loss(x, y)
        probe[matrix, row, column] = original - h
        let lossBelow = try probe.loss(x, y)
        probe[matrix, row, column] = original
        report.record(
          GradientComparison(
            row: row,
            column: column,
            lossAbove: lossAbove,
            lossBelow: lossBelow,
            estimated: (lossAbove - lossBelow) / (2 * h),
            backpropagated: gradient[row, column]
          ),
          threshold: threshold
        )
      }
    }
    return report
  }
}
