/// The loss of a sample of examples, and how far it may be from that of all.
struct SampledLoss {
  /// How many examples a sample has.
  static let size = 1000

  /// The loss of the sample, in nats per word.
  let loss: Double

  /// Its standard error, in nats per word: in two cases of three the loss of all is no farther away.
  let error: Double

  /// Measures examples that lie evenly among all.
  ///
  ///     L = Σ L_i / Σ n_i        error² = (1 - n/N) n/(n - 1) Σ (L_i - L n_i)² / (Σ n_i)²
  ///
  /// L_i is the summed loss of a sentence and n_i its number of words (a ratio estimate; Cochran,
  /// "Sampling Techniques", 1977, section 6.4).
  ///
  /// - Throws: What `sentenceLoss` throws for an example, or `CancellationError`.
  init(of model: some LanguageModel, on examples: [Example]) throws {
    let step = examples.count / Self.size
    let sample = (0..<Self.size).map { examples[$0 * step] }
    try model.checkVocabulary(of: examples)
    let losses = try Meter.measureLoss(of: sample) { meter in
      try sample.map { example in
        try Safepoint.pass()
        defer { meter.advance() }
        return try model.sentenceLoss(example.x, example.y)
      }
    }
    let words = Double(sample.reduce(0) { $0 + $1.y.count })
    let loss = losses.reduce(0, +) / words
    let squares = zip(losses, sample).reduce(0.0) { sum, pair in
      let difference = pair.0 - loss * Double(pair.1.y.count)
      return sum + difference * difference
    }
    let n = Double(Self.size)
    let left = 1 - n / Double(examples.count)
    self.loss = atLeastZero(loss)
    error = (left * n / (n - 1) * squares).squareRoot() / words
  }
}
