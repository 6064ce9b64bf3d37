/// A model whose weights lie in an engine, in the engine's own order and precision.
///
/// What is asked for here the library does itself for every other model, with its `parameters`.
protocol EngineModel: ProbedModel {
  /// Which matrices the engine has.
  var network: Network { get }

  /// The probability of each number of a state to be dropped in a step of a training.
  var dropout: Double { get set }

  /// The engine's weights.
  var weightStore: any WeightStore { get }

  /// The name of the device that computes it, nil for the processor.
  var deviceName: String? { get }

  /// Checks that the device has not failed.
  ///
  /// - Throws: `RecurrentLMError.deviceFailed` if it has: the weights are then those that came back last.
  func checkDevice() throws

  /// A second model with weights of its own, the same numbers, and no history.
  ///
  /// - Throws: `RecurrentLMError.notEnoughMemory` if it does not fit.
  func twin() throws -> any EngineModel

  /// Replaces all weights by numbers of the same shapes.
  func restore(_ store: any WeightStore)

  /// The loss of a set of examples, summed over all their words, several sentences at once.
  func totalLossInBatches(on examples: some Collection<Example>) throws -> Double
}

extension LanguageModel {
  /// The model as one that has an engine, nil if it has none.
  var engineModel: (any EngineModel)? { self as? any EngineModel }
}
