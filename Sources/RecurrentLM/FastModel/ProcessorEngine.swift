/// The engine of the processor: it lends its computation to whoever asks, and goes through long
/// sentences part by part.
final class ProcessorEngine: StepEngine {
  /// How many words the loss of a set is computed for at once, in whole sentences.
  ///
  /// V is then read from memory once for all of them, and their states are products of several rows.
  private static let wordsAtOnce = 256

  /// How many words of one sentence have their losses computed at once.
  private static let wordsOfPart = 4096

  private let engine: FastEngine<Float>

  /// Makes an engine of weights.
  init(
    _ weights: FastWeights<Float>,
    bpttTruncate: Int,
    threads: Int = 2,
    routines: PanelRoutines<Float> = .fastest
  ) {
    engine = FastEngine(
      weights: weights,
      sizes: weights.sizes,
      bpttTruncate: bpttTruncate,
      threads: threads,
      routines: routines
    )
  }

  /// Lends the engine, or where somebody has it who waits at a safepoint, a second one.
  private func work<Result>(_ body: (FastEngine<Float>) throws -> Result) throws -> Result {
    let engine = engine.crew.isAtWork ? engine.sibling() : engine
    return try engine.crew.work { try body(engine) }
  }

  func forward(_ x: Words) throws -> (o: Matrix, s: Matrix) {
    try work { engine in
      try engine.take(x, x, for: .probabilities)
      guard engine.forward() || engine.crew.wasStopped else {
        throw RecurrentLMError.notFinite(what: "a score")
      }
      return try engine.probabilitiesAndStates()
    }
  }

  func wordLosses(_ x: Words, _ y: Words) throws -> [Double] {
    var losses: [Double] = []
    var areFinite = true
    try forEachPart(x, y) { engine in
      if engine.forward() {
        losses += (0..<engine.T).map(engine.output.wordLoss)
      } else {
        areFinite = false
      }
    }
    return areFinite ? losses : [Double](repeating: .nan, count: x.count)
  }

  func loss(_ x: Words, _ y: Words) throws -> Double {
    var loss = 0.0
    try forEachPart(x, y) { loss += $0.lossAlone() }
    return loss
  }

  /// Takes a sentence into the engine for its losses, part by part where it is long.
  ///
  /// It then takes no more memory than a part of it. The state goes from part to part.
  private func forEachPart(
    _ x: Words,
    _ y: Words,
    _ body: (FastEngine<Float>) -> Void
  ) throws {
    try work { engine in
      for first in stride(from: 0, to: x.count, by: Self.wordsOfPart) {
        let part = first..<min(x.count, first + Self.wordsOfPart)
        let state = first > 0 ? engine.lastState : []
        let (words, labels) = (Words(rebasing: x[part]), Words(rebasing: y[part]))
        try engine.take(words, labels, for: .loss, after: state)
        body(engine)
        if part.upperBound < x.count { try Safepoint.pass() }
      }
    }
  }

  /// Several sentences are computed at once, which is faster than one after another.
  func loss(
    on examples: some Collection<Example>,
    check: (Example) throws -> Void
  ) throws -> Double {
    try Meter.measureLoss(of: examples) { try loss(on: examples, check: check, $0) }
  }

  private func loss(
    on examples: some Collection<Example>,
    check: (Example) throws -> Void,
    _ meter: Meter
  ) throws -> Double {
    var total = 0.0
    var (batch, words) = ([Example](), 0)
    func add(_ batch: [Example]) throws {
      try Safepoint.pass()
      defer { meter.advance(by: batch.count) }
      total += try work { engine in
        for example in batch { try check(example) }
        try engine.take(batch, for: .loss)
        return engine.lossAlone()
      }
    }
    for example in examples {
      if example.x.count > Self.wordsOfPart {
        try Safepoint.pass()
        try check(example)
        total += try example.x.withUnsafeBufferPointer { x in
          try example.y.withUnsafeBufferPointer { try loss(x, $0) }
        }
        meter.advance()
        continue
      }
      if words + example.x.count > Self.wordsAtOnce, words > 0 {
        try add(batch)
        batch.removeAll(keepingCapacity: true)
        words = 0
      }
      batch.append(example)
      words += example.x.count
    }
    if !batch.isEmpty { try add(batch) }
    return total
  }

  func gradients(on batch: [Example]) throws -> Parameters {
    try work { engine in
      try engine.take(batch, for: .gradients)
      let gradients = engine.gradients()
      guard !engine.crew.wasStopped else { throw CancellationError() }
      guard let gradients else { throw RecurrentLMError.notFinite(what: "a score") }
      return gradients.parameters
    }
  }

  func step(_ x: Words, _ y: Words, learningRate: Double, clipNorm: Double?) throws -> Double {
    try work { engine in
      try engine.take(x, y, for: .gradients)
      return try engine.step(learningRate: learningRate, clipNorm: clipNorm, adaptation: nil)
    }
  }

  func step(
    on batch: [Example],
    learningRate: Double,
    clipNorm: Double?,
    optimizer: OptimizerState,
    dropout: Dropout?
  ) throws -> Double {
    let adaptation = try Adaptation(optimizer, engine, learningRate: learningRate)
    let loss = try work { engine in
      try engine.take(
        batch,
        for: .gradients,
        dropping: dropout,
        sampling: optimizer.dropoutSeed
      )
      return try engine.step(
        learningRate: learningRate,
        clipNorm: clipNorm,
        adaptation: adaptation
      )
    }
    if loss.isFinite { optimizer.steps += 1 }
    return loss
  }

  func scores(after word: Int, state: inout Vector) throws -> Vector {
    if network.gates != nil {
      return try work { engine in
        try [word].withUnsafeBufferPointer {
          try engine.take($0, $0, for: .loss, after: state.values.map { Float($0) })
        }
        engine.computeStates()
        state = Vector(engine.lastState.map(\.doubled))
        let upper = AlignedStorage<Float>(count: engine.Hp)
        upper.start.update(from: engine.storage.states + engine.Hp, count: engine.Hp)
        return engine.output.scores(after: upper)
      }
    }
    let before = AlignedStorage<Float>(count: engine.Hp)
    for unit in 0..<engine.hiddenSize { before.start[unit] = Float(state.values[unit]) }
    let after = engine.nextState(word: word, after: before)
    for unit in 0..<engine.hiddenSize { state.values[unit] = Double(after.start[unit]) }
    let scores = engine.output.scores(after: after)
    try Safepoint.pass()
    return scores
  }
}

// Where the weights are.

extension ProcessorEngine {
  var network: Network { engine.weights.network }

  var weights: any WeightStore { engine.weights }

  var deviceName: String? { nil }

  func checkDevice() {}

  func twin() throws -> any StepEngine {
    try FastWeights<Float>.checkMemory(network, engine.sizes)
    return ProcessorEngine(
      engine.weights.copy(),
      bpttTruncate: engine.bpttTruncate,
      routines: engine.routines
    )
  }

  func load(_ parameters: Parameters) throws {
    try FastWeights<Float>.checkMemory(network, engine.sizes)
    // Made beside the old ones, for no safepoint may show half of each.
    let weights = FastWeights<Float>(parameters)
    try Safepoint.pass()
    engine.weights.take(weights)
  }

  func load(_ matrix: Matrix, in index: Int) { engine.weights.replace(index, by: matrix) }

  func load(_ store: any WeightStore) {
    engine.weights.take(store as? FastWeights<Float> ?? FastWeights(store.parameters))
  }

  func load(_ values: [Double], row: Int, of matrix: Int) {
    engine.weights.setRow(row, of: matrix, values)
  }

  func matrix(_ index: Int) -> Matrix { engine.weights.list[index].matrix }
}
