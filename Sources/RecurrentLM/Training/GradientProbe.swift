/// Computes losses in double precision, with weights that can be moved one by one.
protocol GradientProbe: AnyObject {
  /// The summed loss of a sentence, in nats.
  func loss(_ x: [Int], _ y: [Int]) throws -> Double

  /// One weight of one of the matrices `U`, `V`, `W`.
  subscript(matrix: ParameterMatrix, row: Int, column: Int) -> Double { get set }
}

/// The three matrices of a model.
enum ParameterMatrix: String, CaseIterable {
  case U
  case V
  case W
}

extension LanguageModel {
  /// The gradients to be checked, and a copy of the model for the slopes of its loss.
  ///
  /// In single precision a loss is too coarse to have slopes: of a `FastRNN` the engine is checked,
  /// but in double precision.
  func gradientsAndProbe(
    _ x: [Int],
    _ y: [Int]
  ) throws -> (gradients: Parameters, probe: any GradientProbe) {
    if let fast = self as? FastRNN {
      try fast.checkParameters()
      let engine = DoubleEngine(fast.parameters, bpttTruncate: bpttTruncate)
      return (try engine.gradients(on: [Example(x: x, y: y)]), engine)
    }
    let (dLdU, dLdV, dLdW) = try bptt(x, y)
    let probe = try RNN(parameters: parameters, bpttTruncate: bpttTruncate)
    return (Parameters(unchecked: dLdU, dLdV, dLdW), probe)
  }
}

extension RNN: GradientProbe {
  func loss(_ x: [Int], _ y: [Int]) throws -> Double { try sentenceLoss(x, y) }

  subscript(matrix: ParameterMatrix, row: Int, column: Int) -> Double {
    get { self[keyPath: Self.path(matrix)][row, column] }
    set { self[keyPath: Self.path(matrix)][row, column] = newValue }
  }

  private static func path(_ matrix: ParameterMatrix) -> ReferenceWritableKeyPath<RNN, Matrix> {
    switch matrix {
    case .U: \.U
    case .V: \.V
    case .W: \.W
    }
  }
}
