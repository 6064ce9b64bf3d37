// Steps of an optimizer that remembers something of each weight, without a dense gradient of U or V.
//
// ∂L/∂V is made panel by panel; each panel changes its words of V while it is still in the cache. A
// word's gradient is the sum of its deltas, and its square is that of the sum.

/// One step of an optimizer that remembers something of each weight, in the engine's layout.
struct Adaptation<Scalar: FastScalar> {
  private let step: OptimizerStep<Scalar>
  private let memories: [FastWeights<Scalar>]
  private let update: (OptimizerStep<Scalar>, WeightRun<Scalar>) -> Void

  /// Begins a step; nil for an optimizer that remembers nothing.
  init?(
    _ optimizer: OptimizerState,
    _ engine: FastEngine<Scalar>,
    learningRate: Double
  ) throws {
    memories = try optimizer.memories(for: engine.weights)
    guard !memories.isEmpty else { return nil }
    step = optimizer.nextStep(learningRate: learningRate)
    update = engine.routines.update(step.rule)
  }

  /// Changes so many weights, a multiple of 16, that lie in a place of those given.
  func apply(
    _ gradients: UnsafePointer<Scalar>,
    to weights: FastWeights<Scalar>,
    count: Int,
    at place: (FastWeights<Scalar>) -> UnsafeMutablePointer<Scalar>
  ) {
    update(
      step,
      WeightRun(
        weights: place(weights),
        gradients: gradients,
        memories: (memories.first.map(place), memories.dropFirst().first.map(place)),
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
    scaleStates(by: factor)
    distribute(.adaptation(adaptation)) {
      carryBack()
      adaptRecurrentWeights(adaptation, factor: factor)
    }
  }

  /// Changes a slice of V.
  func adapt(_ adaptation: Adaptation<Scalar>, slice: Int, thread: Int) {
    forEachGradientPanel(of: slice, thread: thread) { panel, gradient in
      adaptation.apply(gradient, to: weights, count: gradientStorage.panelSize) {
        words($0.V, panel).start
      }
    }
  }

  /// Changes W, and U in the columns of the words read, once all deltas are known.
  func adaptRecurrentWeights(_ adaptation: Adaptation<Scalar>, factor: Scalar) {
    let gradient = makeRecurrentGradient(scale: factor)
    adaptation.apply(gradient, to: weights, count: hiddenSize * Hp) { $0.recurrent.start }
    addUpDeltasOfWords()
    let firstPlaces = gradientStorage.firstPlaces
    for k in 0..<T where firstPlaces[batch.x[k]] == k {
      adaptation.apply(storage.carried + k * Hp, to: weights, count: weights.strideOfU) {
        $0.columnOfU(batch.x[k])
      }
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
