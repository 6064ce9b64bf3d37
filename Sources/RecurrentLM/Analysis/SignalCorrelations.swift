// Correlations of all hidden units with a signal, in one pass over the words.
//
//     mean ← mean + (v - mean) / n        Σ (v - mean)(w - mean_w) ← … + (v - mean_old)(w - mean_w)
//
// Sums of squares would lose the variance of a unit that hardly leaves 1 or -1.
//
// Source: B. P. Welford, "Note on a method for calculating corrected sums of squares and products",
// Technometrics 4, 1962.

/// The correlation of each hidden unit with one signal.
struct SignalCorrelations {
  private var count = 0.0
  private var signalMean = 0.0
  private var signalSquares = 0.0
  private var means: [Double]
  private var squares: [Double]
  private var products: [Double]

  /// Begins without words.
  init(hiddenSize: Int) {
    means = [Double](repeating: 0, count: hiddenSize)
    squares = means
    products = means
  }

  /// Adds a word: the state after it, shape `[H]`, and the signal at it.
  mutating func add(_ state: Vector, _ signal: Double) {
    count += 1
    let signalDistance = signal - signalMean
    signalMean += signalDistance / count
    signalSquares += signalDistance * (signal - signalMean)
    for unit in means.indices {
      let distance = state[unit] - means[unit]
      means[unit] += distance / count
      squares[unit] += distance * (state[unit] - means[unit])
      products[unit] += distance * (signal - signalMean)
    }
  }

  /// The correlations, each in -1...1, shape `[H]`; 0 for a unit that never changes.
  ///
  /// - Throws: `RecurrentLMError.invalidArgument` if the signal never changes.
  func values() throws -> [Double] {
    guard signalSquares > 0, signalSquares.isFinite else {
      throw RecurrentLMError.invalidArgument(
        name: "following",
        found: "\(general(signalMean)) for all \(grouped(Int(count))) words",
        expected: "a signal that changes from word to word"
      )
    }
    return zip(products, squares).map { product, square in
      let scale = signalSquares.squareRoot() * square.squareRoot()
      return scale > 0 ? min(1, max(-1, product / scale)) : 0
    }
  }
}
