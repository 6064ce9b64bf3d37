/// Numbers in the shapes of a model's weights, in the precision and order that it computes with: the
/// weights that it had at one time, or what an optimizer remembers of each.
enum NativeWeights {
  case single(FastWeights<Float>)
  case double(Parameters)

  /// Keeps the weights that a model has.
  init(of model: some LanguageModel) {
    if let fast = model as? FastRNN {
      let weights = FastWeights<Float>(fast.sizes)
      weights.copy(from: fast.engine.weights)
      self = .single(weights)
    } else {
      self = .double(model.parameters)
    }
  }

  /// Keeps given numbers for a model of their shapes.
  init(_ parameters: Parameters, for model: some LanguageModel) {
    guard model is FastRNN else {
      self = .double(parameters)
      return
    }
    self = .single(FastWeights(parameters))
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

  /// The numbers as matrices.
  var parameters: Parameters {
    switch self {
    case .single(let weights): weights.matrices
    case .double(let parameters): parameters
    }
  }
}
