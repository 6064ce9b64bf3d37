extension FastRNN: EngineModel {
  package var network: Network { FastWeights<Float>.network }

  var weightStore: any WeightStore { engine.weights }

  func restore(_ store: any WeightStore) throws {
    if let weights = store as? FastWeights<Float> {
      replaceWeights(weights)
    } else {
      try setParameters(store.parameters)
    }
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
