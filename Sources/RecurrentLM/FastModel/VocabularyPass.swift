/// What makes probabilities of states: a softmax over all words, one over classes and in each one over its
/// words, a way down a tree, or a softmax that is taken over samples in training.
///
/// A list of cases and not a protocol, for the compiler makes a copy of each pass for its scalar, and
/// calls it by name.
enum VocabularyPass<Scalar: FastScalar> {
  case softmax(SoftmaxPass<Scalar>)
  case classes(ClassPass<Scalar>)
  case tree(TreePass<Scalar>)
  case sampled(SampledPass<Scalar>)

  /// Makes the pass that the weights are for.
  init(_ weights: FastWeights<Scalar>, crew: StepCrew, routines: PanelRoutines<Scalar>) {
    if let classes = weights.network.classes, let panels = weights.panels {
      self = .classes(
        ClassPass(weights, by: classes, panels: panels, crew: crew, routines: routines)
      )
    } else if let tree = weights.network.output.tree {
      self = .tree(TreePass(weights, over: tree, crew: crew, routines: routines))
    } else if let samples = weights.network.output.samples {
      self = .sampled(SampledPass(weights, samples, crew: crew, routines: routines))
    } else {
      let V = weights.network.places.V
      self = .softmax(SoftmaxPass(weights, matrix: V, crew: crew, routines: routines))
    }
  }

  /// How many products of a weight and a state so many words take.
  func products(
    words: Int,
    for purpose: OutputFrame<Scalar>.Purpose,
    isSampling: Bool
  ) -> Int {
    switch self {
    case .softmax(let pass): pass.products(words: words)
    case .classes(let pass): pass.products(words: words, for: purpose)
    case .tree(let pass): pass.products(words: words, for: purpose)
    case .sampled(let pass): pass.products(words: words, isSampling: isSampling)
    }
  }

  /// How many numbers it keeps of so many words of so many sentences.
  func numbers(
    words: Int,
    sentences: Int,
    for purpose: OutputFrame<Scalar>.Purpose,
    isSampling: Bool
  ) -> Int {
    switch self {
    case .softmax(let pass): pass.numbers(words: words, sentences: sentences, for: purpose)
    case .classes(let pass): pass.numbers(words: words, sentences: sentences, for: purpose)
    case .tree(let pass): pass.numbers(words: words, for: purpose)
    case .sampled(let pass):
      pass.numbers(words: words, sentences: sentences, for: purpose, isSampling: isSampling)
    }
  }

  /// Begins with the states of a step, and storage for its own numbers.
  func begin(_ frame: OutputFrame<Scalar>, at start: UnsafeMutablePointer<Scalar>) {
    switch self {
    case .softmax(let pass): pass.begin(frame, at: start)
    case .classes(let pass): pass.begin(frame, at: start)
    case .tree(let pass): pass.begin(frame, at: start)
    case .sampled(let pass): pass.begin(frame, at: start)
    }
  }

  /// Computes what the purpose needs of the states.
  ///
  /// - Returns: Whether all is finite.
  func forward() -> Bool {
    switch self {
    case .softmax(let pass): pass.forward()
    case .classes(let pass): pass.forward()
    case .tree(let pass): pass.forward()
    case .sampled(let pass): pass.forward()
    }
  }

  /// Sends the errors of the states back, shape `[T, Hp]`.
  ///
  /// - Returns: Whether all of them are finite.
  func collectErrors(into target: UnsafeMutablePointer<Scalar>) -> Bool {
    switch self {
    case .softmax(let pass): pass.collectErrors(into: target)
    case .classes(let pass): pass.collectErrors(into: target)
    case .tree(let pass): pass.collectErrors(into: target)
    case .sampled(let pass): pass.collectErrors(into: target)
    }
  }

  /// The norm of its gradients, squared, once the errors are collected, and something else meanwhile.
  func squares(meanwhile: () -> Void) -> Double {
    switch self {
    case .softmax(let pass): pass.squares(meanwhile: meanwhile)
    case .classes(let pass): pass.squares(meanwhile: meanwhile)
    case .tree(let pass): pass.squares(meanwhile: meanwhile)
    case .sampled(let pass): pass.squares(meanwhile: meanwhile)
    }
  }

  /// Adds `scale` times its gradients to the target, and does something else meanwhile.
  func addGradient(scale: Scalar, to target: FastWeights<Scalar>, meanwhile: () -> Void) {
    switch self {
    case .softmax(let pass): pass.addGradient(scale: scale, to: target, meanwhile: meanwhile)
    case .classes(let pass): pass.addGradient(scale: scale, to: target, meanwhile: meanwhile)
    case .tree(let pass): pass.addGradient(scale: scale, to: target, meanwhile: meanwhile)
    case .sampled(let pass): pass.addGradient(scale: scale, to: target, meanwhile: meanwhile)
    }
  }

  /// Changes its weights as an adaptive optimizer does, and does something else meanwhile.
  func adapt(_ adaptation: Adaptation<Scalar>, factor: Scalar, meanwhile: () -> Void) {
    switch self {
    case .softmax(let pass): pass.adapt(adaptation, factor: factor, meanwhile: meanwhile)
    case .classes(let pass): pass.adapt(adaptation, factor: factor, meanwhile: meanwhile)
    case .tree(let pass): pass.adapt(adaptation, factor: factor, meanwhile: meanwhile)
    case .sampled(let pass): pass.adapt(adaptation, factor: factor, meanwhile: meanwhile)
    }
  }

  /// The same with gradients that were made apart.
  func adapt(_ adaptation: Adaptation<Scalar>, with gradients: FastWeights<Scalar>) {
    switch self {
    case .softmax(let pass): pass.adapt(adaptation, with: gradients)
    case .classes(let pass): pass.adapt(adaptation, with: gradients)
    case .tree(let pass): pass.adapt(adaptation, with: gradients)
    case .sampled(let pass): pass.adapt(adaptation, with: gradients)
    }
  }

  /// The loss of the word to predict at a time, in nats.
  func wordLoss(_ t: Int) -> Double {
    switch self {
    case .softmax(let pass): pass.wordLoss(t)
    case .classes(let pass): pass.wordLoss(t)
    case .tree(let pass): pass.wordLoss(t)
    case .sampled(let pass): pass.wordLoss(t)
    }
  }

  /// Puts the probabilities after a state into a row of a matrix.
  func takeProbabilities(_ t: Int, in o: inout Matrix) {
    switch self {
    case .softmax(let pass): pass.takeProbabilities(t, in: &o)
    case .classes(let pass): pass.takeProbabilities(t, in: &o)
    case .tree(let pass): pass.takeProbabilities(t, in: &o)
    case .sampled(let pass): pass.softmax.takeProbabilities(t, in: &o)
    }
  }

  /// The scores of all words after one state, shape `[C]`.
  func scores(after state: AlignedStorage<Scalar>) -> Vector {
    switch self {
    case .softmax(let pass): pass.scores(after: state)
    case .classes(let pass): pass.scores(after: state)
    case .tree(let pass): pass.scores(after: state)
    case .sampled(let pass): pass.softmax.scores(after: state)
    }
  }
}
