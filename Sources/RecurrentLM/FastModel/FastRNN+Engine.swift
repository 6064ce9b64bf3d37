extension FastRNN: EngineModel {
  package var network: Network { engine.network }

  var weightStore: any WeightStore { engine.weights }

  func restore(_ store: any WeightStore) { replaceWeights(store) }

  func totalLossInBatches(on examples: some Collection<Example>) throws -> Double {
    try engine.loss(on: examples) { try check($0.x, $0.y) }
  }

  /// In single precision a loss is too coarse to have slopes: the engine is checked in double.
  func gradientsAndProbe(
    _ x: [Int],
    _ y: [Int]
  ) throws -> (gradients: Parameters, probe: any GradientProbe) {
    try checkParameters()
    let engine = DoubleEngine(parameters, bpttTruncate: bpttTruncate)
    return (try engine.gradients(on: [Example(x: x, y: y)]), engine)
  }
}
