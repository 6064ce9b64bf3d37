// Lesions: what a part of a network is good for shows where it is missing.

extension LanguageModel {
  /// Makes a copy that remembers nothing: its W is zero, and each state knows one word alone.
  ///
  ///     s_t = tanh(U x_t)
  ///
  /// What the perplexity loses is what the memory was worth; the weights that were learnt together
  /// with it are left as they are.
  ///
  ///     print(try model.perplexity(on: heldOut))
  ///     print(try model.withoutMemory().perplexity(on: heldOut))
  ///
  /// - Returns: A model of the same kind, with weights of its own.
  /// - Throws: `RecurrentLMError.invalidArgument` for a network with gates, which also remembers past
  ///   its W; `RecurrentLMError.notEnoughMemory` if a second model does not fit.
  /// - Complexity: O(C · H).
  public func withoutMemory() throws -> Self {
    try lesioned { $0 = Matrix(rows: $0.rows, columns: $0.columns) }
  }

  /// Makes a copy in which the next state no longer hears of one hidden unit: its column of W is zero.
  ///
  ///     s_t = tanh(U x_t + Σ_{j ≠ unit} W[:, j] s_{t-1}[j])
  ///
  /// The unit still has its part in the word that comes next; after that it is forgotten. Units
  /// without which the perplexity rises most carry most from word to word:
  ///
  ///     for unit in 0..<model.hiddenSize {
  ///       print(unit, try model.withoutMemory(ofUnit: unit).perplexity(on: heldOut.prefix(200)))
  ///     }
  ///
  /// - Parameter unit: The unit, in `0..<H`.
  /// - Returns: A model of the same kind, with weights of its own.
  /// - Throws: `RecurrentLMError.indexOutOfRange` if there is no such unit,
  ///   `RecurrentLMError.invalidArgument` for a network with gates, which also remembers past its W;
  ///   `RecurrentLMError.notEnoughMemory` if a second model does not fit.
  /// - Complexity: O(C · H).
  public func withoutMemory(ofUnit unit: Int) throws -> Self {
    guard unit >= 0, unit < hiddenSize else {
      throw RecurrentLMError.indexOutOfRange(
        index: "unit \(unit)",
        valid: "0..<\(hiddenSize)",
        of: "a model of \(hiddenSize) hidden units"
      )
    }
    return try lesioned { $0[0..., unit] = Vector(count: $0.rows) }
  }

  private func lesioned(_ change: (inout Matrix) -> Void) throws -> Self {
    guard network.gates == nil else {
      throw RecurrentLMError.invalidArgument(
        name: "model",
        found: network.kindText,
        expected: "a tanh network, whose memory is W alone"
      )
    }
    let copy = try copy()
    var weights = copy.parameters
    change(&weights.W)
    try copy.setParameters(weights)
    return copy
  }
}
