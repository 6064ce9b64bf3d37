/// The weights that a model had at one time, in the precision that it computes in: a training goes
/// back to them if the loss becomes infinite.
enum KeptWeights {
  case single(FastWeights<Float>)
  case double(Parameters)

  /// Keeps the weights that a model has.
  init(of model: some LanguageModel) {
    if let fast = model as? FastRNN {
      let weights = FastWeights<Float>(
        vocabularySize: fast.vocabularySize,
        hiddenSize: fast.hiddenSize
      )
      weights.copy(from: fast.engine.weights)
      self = .single(weights)
    } else {
      self = .double(model.parameters)
    }
  }

  /// Keeps given weights for a model of their shapes.
  init(_ parameters: Parameters, for model: some LanguageModel) {
    guard model is FastRNN else {
      self = .double(parameters)
      return
    }
    let (C, H) = (parameters.vocabularySize, parameters.hiddenSize)
    self = .single(FastWeights(vocabularySize: C, hiddenSize: H, parameters))
  }

  /// Keeps the weights that the same model has now instead, in the same place.
  mutating func replace(from model: some LanguageModel) {
    if case .single(let weights) = self, let fast = model as? FastRNN {
      weights.copy(from: fast.engine.weights)
    } else {
      self = .double(model.parameters)
    }
  }

  /// Gives the model the kept weights back.
  func restore(to model: some LanguageModel) throws {
    if case .single(let weights) = self, let fast = model as? FastRNN {
      fast.replaceWeights(weights)
    } else {
      try model.setParameters(parameters)
    }
  }

  /// The weights as matrices.
  var parameters: Parameters {
    switch self {
    case .single(let weights): weights.matrices
    case .double(let parameters): parameters
    }
  }
}
