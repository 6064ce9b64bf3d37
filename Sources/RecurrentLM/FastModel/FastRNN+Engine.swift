extension FastRNN {
  /// Makes a model that the processor computes, whose weights are zero.
  convenience init(
    _ network: Network,
    vocabularySize: Int,
    hiddenSize: Int,
    bpttTruncate: Int,
    threads: Int,
    routines: PanelRoutines<Float>
  ) throws {
    try self.init(
      network,
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      bpttTruncate: bpttTruncate
    ) { sizes in
      ProcessorEngine(
        FastWeights(network, sizes),
        bpttTruncate: bpttTruncate,
        threads: threads,
        routines: routines
      )
    }
  }
}

extension FastRNN: EngineModel {
  package var network: Network { engine.network }

  var weightStore: any WeightStore { engine.weights }

  var deviceName: String? { engine.deviceName }

  func checkDevice() throws { try engine.checkDevice() }

  func twin() throws -> any EngineModel {
    try FastRNN(
      network,
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      bpttTruncate: bpttTruncate
    ) { _ in try engine.twin() }
  }

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
