// The forward pass: what it does with layers is in GatedModel.swift, their equations in GRULayer.swift.

extension GRU: GatedModel {
  typealias Layer = GRULayer

  /// Runs the network forward over one sentence.
  ///
  ///     z, r, h as the type says,   s_t = (1 - z) ∘ h + z ∘ s_{t-1},   o_t = softmax(V s_t + c)
  ///
  /// - Parameter x: Word indices, shape `[T]`, each in `0..<C`.
  /// - Returns: Probabilities `o`, shape `[T, C]`, and the hidden states of the uppermost layer `s`, shape
  ///   `[T + 1, H]`, whose row 0 is s_{-1}, so that row `t + 1` is s_t.
  /// - Throws: `RecurrentLMError.emptySentence` for no words,
  ///   `RecurrentLMError.indexOutOfVocabulary` if an index is not in `0..<C`.
  /// - Complexity: O(T · H · (layers · H + C)).
  public func forward(_ x: some Collection<Int>) throws -> (o: Matrix, s: Matrix) {
    try probabilities(of: x)
  }

  /// Reads one word and scores each word that may come next.
  ///
  ///     z, r, h as the type says,   s_t = (1 - z) ∘ h + z ∘ s_{t-1},   o_t = softmax(V s_t + c)
  ///
  /// - Parameters:
  ///   - word: The index of the word read, in `0..<C`.
  ///   - state: s_{t-1} of each layer, one after another, shape `[layers · H]`: zeros before the first
  ///     word, as `Vector(count: model.stateSize)` makes them; afterwards those after this word.
  /// - Returns: The scores `z_t = V s_t + c` of the next word, shape `[C]`.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` if the index is not in `0..<C`,
  ///   `RecurrentLMError.shapeMismatch` if the state has another size.
  /// - Complexity: O(H · (layers · H + C)).
  public func scores(after word: Int, state: inout Vector) throws -> Vector {
    try scored(after: word, state: &state)
  }

  /// The loss of each word of a sentence, in nats.
  ///
  ///     L_t = -log o_t[y_t] = log Σ_w exp(z_t[w]) - z_t[y_t],   z_t = V s_t + c
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: Numbers of nats, 0 or more each, shape `[T]`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (layers · H + C)).
  public func wordLosses(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>
  ) throws -> [Double] {
    try losses(of: x, y)
  }

  /// The loss of one sentence, summed over its words, in nats.
  ///
  ///     L = -Σ_t log o_t[y_t]
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: A number of nats, 0 or more.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (layers · H + C)).
  public func sentenceLoss(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>
  ) throws -> Double {
    try wordLosses(x, y).reduce(0, +)
  }
}
