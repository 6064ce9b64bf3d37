// Sentences forward and back, in single precision.
//
// Goals, in this order: the numbers of `RNN` within 1e-4; the same bits for any number of threads, and
// on all processors that fuse products into sums; speed; memory: a sentence's step takes
// about as much as V.
//
// A step is two passes, and between them stand two arrays: the states, shape `[T, Hp]`, go down to the
// output, and the errors of the states, of the same shape, come up from it. What the output makes of
// the states is its own: see VocabularyPass.swift. Here is what makes the states.
//
// * Sentences that are computed together lie side by side along T. A state knows which row was before
//   it, and errors stop where a sentence begins; the output knows no sentences.
// * V changes in place, U in the columns of the words read.
// * All words' errors go back in time at once: one product for each step of `bpttTruncate`.

/// The computation of sentences, over weights that it does not own.
///
/// It is generic so that its gradients can be checked in double precision. Whoever makes one names
/// the scalar, and the compiler makes a copy of all this for it: nothing is generic when it runs.
final class FastEngine<Scalar: FastScalar> {
  typealias Purpose = OutputFrame<Scalar>.Purpose

  let sizes: ModelSizes
  let vocabularySize: Int
  let hiddenSize: Int
  let bpttTruncate: Int
  let weights: FastWeights<Scalar>
  let Hp: Int
  let routines: PanelRoutines<Scalar>
  let crew: StepCrew

  /// What the states are for.
  let output: VocabularyPass<Scalar>

  private(set) var storage: StepStorage<Scalar>

  /// What makes the states of a network with gates, nil for a tanh.
  let gated: GatedPass<Scalar>?

  /// What the step under way does not show, nil for nothing.
  private(set) var dropping: DropoutPass<Scalar>?

  /// The storage of what steps do not show, once one has dropped something.
  private var dropoutPass: DropoutPass<Scalar>?

  /// W in rows, shape `[H, Hp]`, for errors that go back.
  let recurrentInRows: AlignedStorage<Scalar>

  /// The storage of gradients that are looked at before they change a weight.
  private(set) var gradientStorage = GradientStorage<Scalar>(vocabularySize: 0, hiddenSize: 0)

  /// What the output's samples are drawn from in the step that begins, nil for none.
  private var samplingSeed: UInt32?

  /// The sentences read.
  private(set) var batch = SentenceBatch(words: 0)

  /// How many words they have.
  var T: Int { batch.T }

  /// Whether the deltas of the sentences read are known.
  var areDeltasKnown = false

  /// Makes an engine.
  init(
    weights: FastWeights<Scalar>,
    sizes: ModelSizes,
    bpttTruncate: Int,
    threads: Int,
    routines: PanelRoutines<Scalar>
  ) {
    self.weights = weights
    self.sizes = sizes
    (vocabularySize, hiddenSize) = (sizes.vocabularySize, sizes.hiddenSize)
    self.bpttTruncate = bpttTruncate
    self.routines = routines
    Hp = weights.network.paddedUnits(hiddenSize)
    crew = StepCrew(threads: threads)
    gated = weights.network.gates.map { [crew] in
      GatedPass($0, weights, crew: crew, routines: routines)
    }
    output = VocabularyPass(weights, crew: crew, routines: routines)
    storage = StepStorage(numbers: 0)
    recurrentInRows = AlignedStorage(count: hiddenSize * Hp)
  }

  private func makeRoom(words: Int, sentences: Int, for purpose: Purpose) throws {
    let places = RecurrentPlaces(words: words, Hp: Hp)
    let needed =
      places.count
      + output.numbers(
        words: words,
        sentences: sentences,
        for: purpose,
        isSampling: samplingSeed != nil
      )
    if words > batch.mostWords || needed > storage.mostNumbers {
      let (most, numbers) = (max(words, batch.mostWords), max(needed, storage.mostNumbers))
      // What was there is given back first: never are there two.
      storage = StepStorage(numbers: 0)
      batch = SentenceBatch(words: 0)
      try Memory.check(
        needed: SentenceBatch.bytes(words: most) + numbers * MemoryLayout<Scalar>.stride,
        for: "a sentence of \(words) words"
      )
      storage = StepStorage(numbers: numbers)
      batch = SentenceBatch(words: most)
    }
    storage.arrange(places)
    try gated?.begin(words: words, states: storage.states, dropping: dropping)
  }
}

// What a computation begins with.

extension FastEngine {
  /// Takes one sentence in, whose words are known to be in the vocabulary, or a part of one that
  /// comes after a state.
  func take(
    _ x: UnsafeBufferPointer<Int>,
    _ y: UnsafeBufferPointer<Int>,
    for purpose: Purpose,
    after state: [Scalar] = []
  ) throws {
    try begin(words: x.count, sentences: 1, for: purpose)
    if let gated {
      gated.setState(state)
    } else {
      storage.states.update(from: state, count: state.count)
    }
    batch.fill(x, y)
    beginOutput(sentences: 1, for: purpose)
  }

  /// The state after the last word read.
  var lastState: [Scalar] {
    gated?.state(after: T)
      ?? Array(UnsafeBufferPointer(start: storage.states + T * Hp, count: Hp))
  }

  /// Takes several sentences in, side by side, whose words are known to be in the vocabulary, and drops
  /// some of their states; an output that samples draws from the seed, if there is one.
  func take(
    _ examples: [Example],
    for purpose: Purpose,
    dropping dropout: Dropout? = nil,
    sampling seed: UInt32? = nil
  ) throws {
    let words = examples.reduce(0) { $0 + $1.x.count }
    samplingSeed = weights.network.output.samples == nil ? nil : seed
    defer { samplingSeed = nil }
    try begin(words: words, sentences: examples.count, for: purpose, dropping: dropout)
    batch.fill(examples)
    beginOutput(sentences: examples.count, for: purpose)
  }

  private func begin(
    words: Int,
    sentences: Int,
    for purpose: Purpose,
    dropping dropout: Dropout? = nil
  ) throws {
    areDeltasKnown = false
    dropping = nil
    if let dropout {
      let pass = dropoutPass ?? DropoutPass(weights.network, hiddenSize: hiddenSize)
      dropoutPass = pass
      try pass.draw(dropout, words: words)
      dropping = pass
    }
    let ofOutput = output.products(
      words: words,
      for: purpose,
      isSampling: samplingSeed != nil
    )
    crew.begin(products: Memory.sum(ofOutput, gated?.products(words: words) ?? 0))
    try makeRoom(words: words, sentences: sentences, for: purpose)
  }

  private func beginOutput(sentences: Int, for purpose: Purpose) {
    let frame = OutputFrame(
      purpose: purpose,
      T: T,
      sentences: sentences,
      states: dropping?.states(layers - 1) ?? storage.states + Hp,
      y: UnsafeBufferPointer(start: batch.y, count: T),
      samplingSeed: samplingSeed
    )
    output.begin(frame, at: storage.output)
  }

  /// The number of layers.
  var layers: Int { weights.network.gates?.layers ?? 1 }

  /// Makes sure that there is room for gradients that are looked at.
  func makeRoomForGradients() {
    guard gradientStorage.recurrent.count == 0 else { return }
    gradientStorage = GradientStorage(vocabularySize: vocabularySize, hiddenSize: hiddenSize)
  }
}
