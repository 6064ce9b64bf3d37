// The three matrices of the textbook's network, by their names.

extension Network {
  /// `s_t = tanh(U x_t + W s_{t-1})`, `o_t = softmax(V s_t)`.
  package static let tanh = Network(
    "tanh",
    [
      ParameterShape("U", .units, .words, inputs: .words, change: .columnsOfWordsRead),
      ParameterShape("V", .words, .units, inputs: .units),
      ParameterShape("W", .units, .units, inputs: .units),
    ]
  )
}

extension Parameters {
  /// The weights from the words read to the hidden units, shape `[H, C]`; with gates those of all gates
  /// from what a layer reads, below one another.
  public var U: Matrix {
    get { network.gates == nil ? matrices[0] : stacked("U") }
    set { setStacked("U", newValue) }
  }

  /// The weights from the hidden units to the words predicted, shape `[C, H]`.
  public var V: Matrix {
    get { matrices[network.gates?.V ?? 1] }
    set { matrices[network.gates?.V ?? 1] = newValue }
  }

  /// The weights from the last hidden state to the next, shape `[H, H]`; with gates those of all gates,
  /// below one another.
  public var W: Matrix {
    get { network.gates == nil ? matrices[2] : stacked("W") }
    set { setStacked("W", newValue) }
  }

  /// Puts three matrices together.
  ///
  /// - Parameters:
  ///   - U: Shape `[H, C]`.
  ///   - V: Shape `[C, H]`.
  ///   - W: Shape `[H, H]`.
  /// - Throws: `RecurrentLMError.parameterShape` if the shapes do not fit together,
  ///   `RecurrentLMError.invalidArgument` if a size is 0.
  public init(U: Matrix, V: Matrix, W: Matrix) throws {
    self.init(unchecked: U, V, W)
    try network.check(sizes)
    try check(sizes)
  }

  /// Puts three matrices together as they are.
  init(unchecked U: Matrix, _ V: Matrix, _ W: Matrix) {
    self.init(unchecked: [U, V, W], of: .tanh)
  }
}

extension RNN {
  /// A copy of the weights.
  public var parameters: Parameters { Parameters(unchecked: U, V, W) }

  /// Replaces all weights.
  ///
  /// - Parameter parameters: The new weights, of the same shapes.
  /// - Throws: `RecurrentLMError.parameterShape` if a shape is another, `.invalidArgument` if they are
  ///   for an output by classes.
  public func setParameters(_ parameters: Parameters) throws {
    try Network.tanh.check(parameters.network, as: "parameters")
    try parameters.check(sizes)
    (U, V, W) = (parameters.U, parameters.V, parameters.W)
  }

  /// Hands out the matrices, one after another in the network's order, to be changed in place.
  func changeMatrices(_ change: (_ index: Int, inout Matrix) -> Void) {
    change(0, &U)
    change(1, &V)
    change(2, &W)
  }
}
