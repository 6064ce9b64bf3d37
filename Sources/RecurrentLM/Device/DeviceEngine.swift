package import OpenCLRuntime

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
    if let gates = network.gates, gates.kind == .lstm {
      throw RecurrentLMError.notOnDevice(gates.kind.name)
    }
    switch network.output.kind {
    case .softmax, .classes: break
    case .tree: throw RecurrentLMError.notOnDevice("a hierarchical softmax")
    case .sampled: throw RecurrentLMError.notOnDevice("a sampled softmax")
    }
    try device.checkState(of: sizes.hiddenSize, hasGates: network.gates != nil)
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
    let batch = DeviceBatch(batch, numbers.layout.classes)
    let found: [(gradient: DeviceGradient, numbers: [Float])]? = try work { weights in
      let step = try DeviceStep(context, batch, numbers.layout, weights, for: .gradients)
      let gradients = try compute(step, withV: true)
      guard try step.losses() != nil else { return nil }
      return try gradients.map { ($0, try step.buffer($0.name).read($0.count)) }
    }
    guard let found else { throw RecurrentLMError.notFinite(what: "a score") }
    let gradients = FastWeights<Float>(numbers.network, numbers.sizes)
    for (gradient, values) in found {
      let array = numbers.layout.arrays[gradient.array]
      var all = values
      if let rows = gradient.rows {
        let width = values.count / max(1, rows.count)
        all = [Float](repeating: 0, count: array.count)
        for place in 0..<rows.count {
          let start = Int(batch.numbers[rows.at + place]) * width
          all.replaceSubrange(
            start..<start + width,
            with: values[place * width..<(place + 1) * width]
          )
        }
      }
      numbers.layout.put(all, of: array, into: gradients)
    }
    return gradients.parameters
  }

  /// Computes the losses and the gradients.
  private func compute(_ step: DeviceStep, withV: Bool) throws -> [DeviceGradient] {
    try step.computeStates(after: nil)
    try step.computeLosses(needsErrors: true)
    return try step.computeGradients(bpttTruncate, withV: withV)
  }

  func step(_ x: Words, _ y: Words, learningRate: Double, clipNorm: Double?) throws -> Double {
    try change(
      DeviceBatch([(Array(x)[...], Array(y)[...])], numbers.layout.classes),
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
      DeviceBatch(batch, numbers.layout.classes),
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
      let step = try DeviceStep(context, batch, numbers.layout, weights, for: purpose)
      let gradients = try compute(step, withV: clipNorm != nil)
      if let clipNorm { try step.clip(to: clipNorm, gradients) }
      try step.change(rule, arrays, gradients, clips: clipNorm != nil)
      return try step.losses()
    }
    for changed in [numbers] + memories { changed.deviceHasChanged() }
    return losses?.reduce(0) { $0 + Double($1) } ?? .nan
  }
}

extension OpenCLDevice {
  /// Checks that a group's memory takes what the kernels keep of a sentence's states.
  ///
  /// - Throws: `RecurrentLMError.deviceTooSmall` if it does not.
  package func checkState(of hiddenSize: Int, hasGates: Bool) throws {
    let needed = (hasGates ? 20 : 8) * hiddenSize
    guard needed <= localMemory - 1024 else {
      throw RecurrentLMError.deviceTooSmall(
        """
        '\(name)' has \(localMemory) bytes for the state of a sentence, \(hiddenSize) hidden units need \
        \(needed) and 1,024 more: choose fewer, or the processor
        """
      )
    }
  }
}
