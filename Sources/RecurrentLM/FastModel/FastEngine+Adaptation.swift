// Steps of an optimizer that remembers something of each weight, without a dense gradient of U or V.
//
// The output changes its own weights, while they are still in the cache. The gradient of a word that is
// read is the sum of its deltas, and its square is that of the sum.

/// One step of an optimizer that remembers something of each weight, in the engine's layout.
struct Adaptation<Scalar: FastScalar> {
  private let step: OptimizerStep<Scalar>
  private let weights: FastWeights<Scalar>
  let memories: [FastWeights<Scalar>]
  private let update: (OptimizerStep<Scalar>, WeightRun<Scalar>) -> Void

  /// Begins a step; nil for an optimizer that remembers nothing.
  init?(
    _ optimizer: OptimizerState,
    _ engine: FastEngine<Scalar>,
    learningRate: Double
  ) throws {
    weights = engine.weights
    memories = try optimizer.memories(for: weights)
    guard !memories.isEmpty else { return nil }
    step = optimizer.nextStep(learningRate: learningRate)
    update = engine.routines.update(step.rule)
  }

  /// Changes weights wherever they are.
  func apply(to run: WeightRun<Scalar>) { update(step, run) }

  /// Changes so many weights, a multiple of 16, from a place of a matrix on.
  ///
  /// - Parameters:
  ///   - gradients: Their gradients, one after another.
  ///   - matrix: The place of the matrix in the network's list.
  ///   - place: The place of the first in the matrix's storage.
  ///   - count: How many there are.
  @inline(__always)
  func apply(_ gradients: UnsafePointer<Scalar>, to matrix: Int, at place: Int, count: Int) {
    func start(_ weights: FastWeights<Scalar>) -> UnsafeMutablePointer<Scalar> {
      weights.list[matrix].storage.start + place
    }
    update(
      step,
      WeightRun(
        weights: start(weights),
        gradients: gradients,
        memories: (memories.first.map(start), memories.dropFirst().first.map(start)),
        count: count
      )
    )
  }
}

extension FastEngine {
  /// Changes the weights as an adaptive optimizer does, once the errors are collected.
  ///
  /// - Parameters:
  ///   - adaptation: The step.
  ///   - factor: What the gradients are multiplied with before.
  func adapt(_ adaptation: Adaptation<Scalar>, factor: Scalar) {
    makeRoomForGradients()
    output.adapt(adaptation, factor: factor) {
      carryBack()
      adaptRecurrentWeights(adaptation, factor: factor)
    }
  }

  /// Changes W, and U in the columns of the words read, once all deltas are known.
  private func adaptRecurrentWeights(_ adaptation: Adaptation<Scalar>, factor: Scalar) {
    let gradients = makeRecurrentGradients(scale: factor)
    for (part, gradient) in zip(weights.recurrentParts, gradients) {
      adaptation.apply(gradient.start, to: part.matrix, at: 0, count: gradient.count)
    }
    addUpDeltasOfWords()
    let firstPlaces = gradientStorage.firstPlaces
    let stride = weights.strideOfU
    for k in 0..<T where firstPlaces[batch.x[k]] == k {
      let delta = storage.carried + k * Hp
      adaptation.apply(delta, to: FastWeights<Scalar>.U, at: batch.x[k] * stride, count: stride)
    }
    forgetFirstPlaces()
  }

  /// Forgets where words were read first.
  func forgetFirstPlaces() {
    for k in 0..<T { gradientStorage.firstPlaces[batch.x[k]] = -1 }
  }

  /// Adds the scaled deltas of a word that was read several times up where it was read first.
  func addUpDeltasOfWords() {
    let firstPlaces = gradientStorage.firstPlaces
    for k in 0..<T {
      let word = batch.x[k]
      guard firstPlaces[word] >= 0 else {
        firstPlaces[word] = k
        continue
      }
      let delta = (storage.carried + k * Hp).eights
      let sum = (storage.carried + firstPlaces[word] * Hp).eights
      for group in 0..<Hp / 8 { sum[group] += delta[group] }
    }
  }
}
