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
/// Of a model with many weights a sample tells nearly as much: with `sampling: 1000` so many weights
/// are compared, whichever chance picks among all, and the report says what all of them would take.
///
///     try gradientCheck(model, x: examples[10].x, y: examples[10].y, sampling: 1000)
///
/// - Parameters:
///   - model: The model to check; it is left as it is.
///   - x: Word indices, shape `[T]`.
///   - y: The words that follow, shape `[T]`.
///   - h: How far each weight is moved either way.
///   - threshold: The largest relative error that passes.
///   - sampling: How many weights to compare, 1 or more; nil compares all.
///   - seed: What the sample comes from: it is NumPy's `RandomState(seed).choice(n, sampling,
///     replace=False)` of all n weights, matrix by matrix and row by row.
/// - Returns: For each matrix, how many gradients passed, failed, or were zero on both sides.
/// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary` or `.lengthsDiffer` for a bad
///   sentence, `RecurrentLMError.invalidArgument` for an `h` or a threshold that is not above 0, a
///   sample of less than 1 or a seed that is none, `RecurrentLMError.notEnoughMemory`, or
///   `CancellationError`.
/// - Complexity: O((2HC + H²) · T · H · (H + C)), of a sample O(sampling · T · H · (H + C)).
public func gradientCheck(
  _ model: any LanguageModel,
  x: some Collection<Int>,
  y: some Collection<Int>,
  h: Double = 0.001,
  threshold: Double = 0.01,
  sampling: Int? = nil,
  seed: Int = 1
) throws -> GradientCheckReport {
  for (name, value) in [("h", h), ("threshold", threshold)] where !(value > 0 && value.isFinite) {
    throw RecurrentLMError.invalidArgument(
      name: name,
      found: shortest(value),
      expected: "a number above 0"
    )
  }
  guard sampling ?? 1 >= 1 else {
    throw RecurrentLMError.invalidArgument(
      name: "sampling",
      found: "\(sampling ?? 0)",
      expected: "a number of weights, 1 or more, or nil for all of them"
    )
  }
  let (x, y) = try model.checkedPair(x, y)
  let (gradients, probe) = try model.gradientsAndSlopes(x, y)
  let all = gradients.all.reduce(0) { $0 + $1.matrix.count }
  let count = min(sampling ?? all, all)
  let sample = count < all ? try weights(count, of: all, seed: seed) : nil
  let slopes = Slopes(probe: probe, x: x, y: y, h: h, threshold: threshold)
  let start = ContinuousClock.now
  let parameters = try Meter.measure(
    "the slopes of \(counted(count, "weight"))",
    of: count,
    advice: sample == nil ? "'sampling: 1000' takes so many" : nil
  ) { meter in
    var first = 0
    return try gradients.all.enumerated().map { index, gradient in
      defer { first += gradient.matrix.count }
      let range = first..<first + gradient.matrix.count
      let places = sample.map { $0.filter(range.contains).map { $0 - first } }
      return try slopes.check(
        index,
        named: gradient.shape.name,
        at: places ?? Array(0..<range.count),
        against: gradient.matrix,
        meter
      )
    }
  }
  let seconds = (ContinuousClock.now - start) / .seconds(1)
  return GradientCheckReport(
    h: h,
    threshold: threshold,
    parameters: parameters,
    secondsForAll: sample == nil ? nil : seconds / Double(count) * Double(all)
  )
}

/// The numbers of so many weights, in their order.
private func weights(_ count: Int, of all: Int, seed: Int) throws -> [Int] {
  var random = MersenneTwister(seed: try checkedSeed(seed))
  try Memory.check(
    needed: Memory.bytes(ofShape: 2, all),
    for: "a sample of \(counted(all, "weight"))"
  )
  return random.permutation(all).prefix(count).sorted()
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
    at places: [Int],
    against gradient: Matrix,
    _ meter: Meter
  ) throws -> ParameterCheck {
    var report = ParameterCheck(name: name, rows: gradient.rows, columns: gradient.columns)
    for place in places {
      try Safepoint.pass()
      let (row, column) = place.quotientAndRemainder(dividingBy: gradient.columns)
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
      meter.advance()
    }
    return report
  }
}
