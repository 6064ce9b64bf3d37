/// Numbers in the shapes of a model's weights, in the precision and the order that it computes with:
/// the weights themselves, those that it had at one time, or what an optimizer remembers of each.
protocol WeightStore {
  /// Rounds matrices to the precision of the store.
  init(_ parameters: Parameters)

  /// The numbers as matrices.
  var parameters: Parameters { get }

  /// The sizes of the model.
  var sizes: ModelSizes { get }

  /// Which matrices there are.
  var network: Network { get }

  /// Makes a store of the same shapes that is zero.
  ///
  /// - Parameter what: What it is for, for the message.
  /// - Returns: The zeros.
  /// - Throws: `RecurrentLMError.notEnoughMemory` if it does not fit.
  func zeros(for what: String) throws -> Self

  /// Makes a store of the same numbers, in a place of its own.
  func copy() -> Self

  /// Takes the numbers of a store of the same shapes, in the place that there is.
  mutating func take(_ other: Self)

  /// Goes a share of the way to the numbers of a store of the same shapes: `a += share (θ - a)`.
  mutating func approach(_ other: Self, share: Double)

  /// Checks that the matrices have the shapes of a model.
  ///
  /// - Parameter sizes: The sizes of the model.
  /// - Throws: `RecurrentLMError.parameterShape` if one has another shape.
  func check(_ sizes: ModelSizes) throws
}

extension WeightStore {
  /// Takes the numbers of any store of the same shapes.
  mutating func take(from other: any WeightStore) {
    take(other as? Self ?? Self(other.parameters))
  }

  /// Goes a share of the way to the numbers of any store of the same shapes.
  mutating func approach(from other: any WeightStore, share: Double) {
    approach(other as? Self ?? Self(other.parameters), share: share)
  }
}

extension LanguageModel {
  /// The weights where the model has them: whoever wants to keep them makes a copy.
  var weightStore: any WeightStore { engineModel?.weightStore ?? parameters }

  /// Puts numbers where the model would have its own.
  func store(_ parameters: Parameters) -> any WeightStore {
    type(of: weightStore).init(parameters)
  }

  /// Gives the model weights that were kept.
  func restore(_ store: any WeightStore) throws {
    if let engineModel {
      engineModel.restore(store)
    } else {
      try setParameters(store.parameters)
    }
  }
}

extension Parameters: WeightStore {
  init(_ parameters: Parameters) { self = parameters }

  var parameters: Parameters { self }

  func copy() -> Parameters { self }

  mutating func take(_ other: Parameters) { self = other }

  mutating func approach(_ other: Parameters, share: Double) {
    for index in matrices.indices {
      matrices[index] *= 1 - share
      matrices[index].subtract(-share, times: other.matrices[index])
    }
  }

  func zeros(for what: String) throws -> Parameters {
    try Memory.check(needed: Memory.bytes(ofShape: count), for: what)
    let zeros = Parameters(zerosOf: network, sizes)
    // An interrupted call has not reached all of them.
    try Safepoint.pass()
    return zeros
  }
}
