import OpenCLRuntime

/// The engine of a device: weights and what optimizers remember stay there, steps and losses are
/// computed there, and what is to be looked at comes back and is the processor's engine's.
final class DeviceEngine: StepEngine {
  /// The device at work.
  let context: DeviceContext

  let numbers: MirroredWeights
  let host: ProcessorEngine
  let bpttTruncate: Int

  /// Makes an engine whose weights are zero.
  ///
  /// - Throws: `RecurrentLMError.notOnDevice` for a network that no device computes, or
  ///   `.deviceTooSmall`.
  init(
    _ network: Network,
    _ sizes: ModelSizes,
    bpttTruncate: Int,
    on context: DeviceContext
  ) throws {
    try Self.check(network, sizes, context.device)
    let weights = FastWeights<Float>(network, sizes)
    host = ProcessorEngine(weights, bpttTruncate: bpttTruncate)
    numbers = MirroredWeights(weights)
    (self.context, self.bpttTruncate) = (context, bpttTruncate)
  }

  /// Checks that a device computes a network.
  static func check(_ network: Network, _ sizes: ModelSizes, _ device: OpenCLDevice) throws {
    if let gates = network.gates { throw RecurrentLMError.notOnDevice(gates.kind.name) }
    switch network.output.kind {
    case .softmax: break
    case .classes: throw RecurrentLMError.notOnDevice("an output by classes")
    case .tree: throw RecurrentLMError.notOnDevice("a hierarchical softmax")
    }
    guard 8 * sizes.hiddenSize <= device.localMemory else {
      throw RecurrentLMError.deviceTooSmall(
        """
        '\(device.name)' has \(device.localMemory) bytes for the state of a sentence, \
        \(sizes.hiddenSize) hidden units need \(8 * sizes.hiddenSize): choose fewer, or the processor
        """
      )
    }
  }

  /// Works with the weights on the device.
  func work<Result: Sendable>(_ body: ([DeviceBuffer]) throws -> Result) throws -> Result {
    do {
      return try context.work { try body(try numbers.arrays(on: context)) }
    } catch RecurrentLMError.deviceFailed(let message) {
      numbers.forgetDevice()
      throw RecurrentLMError.deviceFailed(message)
    }
  }

  func gradients(on batch: [Example]) throws -> Parameters {
    let batch = DeviceBatch(batch)
    let found: [[Float]]? = try work { weights in
      let step = try DeviceStep(context, batch, numbers.sizes, weights, for: .gradients)
      try prepare(step)
      try step.computeOutputGradient()
      return try step.losses() == nil ? nil : try step.gradients()
    }
    guard let found else { throw RecurrentLMError.notFinite(what: "a score") }
    let (C, H) = (numbers.sizes.vocabularySize, numbers.sizes.hiddenSize)
    var gradients = Parameters(zerosOf: numbers.network, numbers.sizes)
    for (place, word) in batch.words.enumerated() {
      for unit in 0..<H {
        gradients.matrices[0].values[unit * C + word] = Double(found[0][place * H + unit])
      }
    }
    for place in 1..<found.count {
      gradients.matrices[place].values = found[place].map { Double($0) }
    }
    return gradients
  }

  /// Computes all but V's gradient.
  private func prepare(_ step: DeviceStep) throws {
    try step.computeStates(after: nil)
    try step.computeLosses(needsErrors: true)
    try step.computeRecurrentGradients(try step.carryBack(bpttTruncate))
  }

  func step(_ x: Words, _ y: Words, learningRate: Double, clipNorm: Double?) throws -> Double {
    try change(
      DeviceBatch([(Array(x)[...], Array(y)[...])]),
      OptimizerStep(.sgd, number: 1, learningRate: learningRate),
      [],
      clipNorm: clipNorm
    )
  }

  func step(
    on batch: [Example],
    learningRate: Double,
    clipNorm: Double?,
    optimizer: OptimizerState,
    dropout: Dropout?
  ) throws -> Double {
    guard dropout == nil else { throw RecurrentLMError.notOnDevice("dropout") }
    let memories = try optimizer.memories(for: numbers)
    let loss = try change(
      DeviceBatch(batch),
      optimizer.nextStep(learningRate: learningRate),
      memories,
      clipNorm: clipNorm
    )
    if loss.isFinite { optimizer.steps += 1 }
    return loss
  }

  private func change(
    _ batch: DeviceBatch,
    _ rule: OptimizerStep<Float>,
    _ memories: [MirroredWeights],
    clipNorm: Double?
  ) throws -> Double {
    let losses = try work { weights in
      let arrays = try memories.map { try $0.arrays(on: context) }
      let purpose = DeviceStep.Purpose.step(clips: clipNorm != nil)
      let step = try DeviceStep(context, batch, numbers.sizes, weights, for: purpose)
      try prepare(step)
      if let clipNorm {
        try step.computeOutputGradient()
        try step.clip(to: clipNorm)
      }
      try step.change(rule, arrays, clips: clipNorm != nil)
      return try step.losses()
    }
    for changed in [numbers] + memories { changed.deviceHasChanged() }
    return losses?.reduce(0) { $0 + Double($1) } ?? .nan
  }
}
