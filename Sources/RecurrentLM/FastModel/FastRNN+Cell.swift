// Networks with gates, in the engine.

/// Checks a probability to drop.
private func checkDropout(_ dropout: Double) throws {
  guard dropout >= 0, dropout < 1 else {
    throw RecurrentLMError.invalidArgument(
      name: "dropout",
      found: shortest(dropout),
      expected: "a probability in 0..<1"
    )
  }
}

extension Network {
  /// The network of a cell, of layers and of an output.
  ///
  /// - Throws: `RecurrentLMError.invalidArgument` if the number of layers is out of range.
  init(_ cell: RecurrentCell, layers: Int, _ output: Output) throws {
    if let kind = cell.kind {
      self = try .gated(kind, layers: layers, output: output)
      return
    }
    guard layers == 1 else {
      throw RecurrentLMError.invalidArgument(
        name: "layers",
        found: "\(layers)",
        expected: "1 for a network without gates"
      )
    }
    self.init(output)
  }
}

extension FastRNN {
  /// Makes an untrained model of a given cell.
  ///
  ///     let gru = try FastRNN(vocabularySize: 8000, cell: .gru, output: .classes(of: classes))
  ///
  /// The weights are those of `GRU` and `LSTM` with the same seed, rounded to single precision, `bf` of
  /// an LSTM 1; `A` of an output by classes is drawn last, as `V` is. The errors of a network with gates
  /// go back to the sentence's start. Whatever works on other models works on these.
  ///
  /// - Parameters:
  ///   - vocabularySize: The number of words C, 1 or more.
  ///   - hiddenSize: The number of hidden units H of each layer, 1 or more.
  ///   - cell: What makes a state of a word and the state before: `.gru`, `.gru(reset: .after)`, which
  ///     makes all products of a step at once, `.lstm`, or `.tanh`, the network without gates.
  ///   - layers: The number of layers, in 1...100; one for `.tanh`.
  ///   - output: How probabilities come of the hidden state: `.softmax`, or `.classes(of:)` or
  ///     `.hierarchicalSoftmax(of:)`, which are many times as fast. With gates it has a bias for each
  ///     word, c, and one for each class, a, or one for each node of the tree, c.
  ///   - dropout: The probability of each number of a state not to be shown to the next layer and to
  ///     the output in a step of a training, in 0..<1; see `dropout`.
  ///   - seed: The seed of the weights, in `0...4294967295`.
  /// - Throws: `RecurrentLMError.invalidArgument` if a number is out of range,
  ///   `.vocabularyMismatch` if classes or tree are of more or fewer words,
  ///   `RecurrentLMError.notEnoughMemory` if the model does not fit.
  /// - Complexity: O(C · H + layers · H²).
  public convenience init(
    vocabularySize: Int,
    hiddenSize: Int = 100,
    cell: RecurrentCell,
    layers: Int = 1,
    output: Output = .softmax,
    dropout: Double = 0,
    seed: Int = 10
  ) throws {
    try checkDropout(dropout)
    let network = try Network(cell, layers: layers, output)
    try self.init(
      network,
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      bpttTruncate: network.usualTruncation,
      threads: 2,
      routines: .fastest
    )
    try draw(seed: seed)
    self.dropout = dropout
  }

  /// Draws the weights that a model begins with.
  func draw(seed: Int) throws {
    try network.draw(sizes, seed: seed) { engine.load($2, row: $1, of: $0) }
    if let gates = network.gates, gates.kind == .lstm {
      for layer in 0..<gates.layers {
        for unit in 0..<hiddenSize { engine.load([1], row: unit, of: gates.b(1, layer)) }
      }
    }
    history.initialSeed = seed
  }

  /// Makes a model of given weights, rounded to single precision, whose errors go back 4 steps, or of a
  /// network with gates to the sentence's start.
  ///
  /// - Parameter parameters: The weights, which give C, H, the cell and the output.
  /// - Throws: `RecurrentLMError.notEnoughMemory` if the model does not fit.
  public convenience init(parameters: Parameters) throws {
    try self.init(
      parameters: parameters,
      bpttTruncate: parameters.network.usualTruncation,
      threads: 2
    )
  }

  /// What makes a state of a word and the state before.
  public var cell: RecurrentCell { RecurrentCell(kind: network.gates?.kind) }

  /// The number of layers.
  public var layers: Int { network.gates?.layers ?? 1 }
}
