// The softmax over all words, between the states of a step and the errors that reach them.
//
//     E[w, t] = exp(V_w · s_t),   Σ_t = Σ_w E[w, t],   o_t = E[:, t] / Σ_t
//
// * V lies in panels of 32 words, and so do scores and exponentials: what a panel's products read and
//   write lies in one piece, and words, of which there are many, run along the vectors.
// * The vocabulary falls into fixed blocks. Each block adds up its own share of a sum, and the shares
//   are added in the order of the blocks: no number depends on which thread did what.
// * Scores are exponentiated while they are still in registers, and not normalised. 1/Σ_t and the
//   learning rate are multiplied into S, T·H numbers instead of C·T; the one of the one-hot vector is
//   Σ_t subtracted at the label's exponential.
// * Scores are not reduced by their largest; if a Σ_t comes out too large or too small, the sentence
//   is done again with that.
// * The products know no sentences: only which states there are, and which word follows each.

/// What an output is given of a step: the states, and the words to predict after them.
struct OutputFrame<Scalar: FastScalar> {
  /// What a pass leaves behind.
  enum Purpose {
    /// The sums of exponentials alone, enough for the loss.
    case loss
    /// All exponentials too.
    case probabilities
    /// The sums and the errors `Σ_w exp(z_w) V_w`.
    case gradients
  }

  let purpose: Purpose

  /// How many states there are.
  let T: Int

  /// Of how many sentences they are.
  let sentences: Int

  /// The states after each word, shape `[T, Hp]`.
  let states: UnsafeMutablePointer<Scalar>

  /// The words to predict, shape `[T]`.
  let y: UnsafeBufferPointer<Int>

  /// What a sampled softmax draws its samples from, nil for none.
  var samplingSeed: UInt32?
}

/// A softmax over the rows of one matrix.
final class SoftmaxPass<Scalar: FastScalar> {
  /// What is done to all parts of the vocabulary, and by either thread, for none needs what another
  /// makes.
  enum Phase {
    case largestScores
    case exponentials
    case pairs
    case squares
    case update(AlignedStorage<Scalar>)
    case adaptation(Adaptation<Scalar>)
  }

  /// The place of the matrix in the network's list.
  let matrix: Int
  let vocabularySize: Int
  let hiddenSize: Int
  let Hp: Int

  /// The matrix in panels of 32 words, shape `[Cp / 32, H, 32]`.
  let V: AlignedStorage<Scalar>
  let parts: VocabularyParts
  let routines: PanelRoutines<Scalar>
  let crew: StepCrew

  /// Whether the helper thread may do parts of it.
  private let isShared: Bool

  /// `perform(part:thread:)`, made here, where the scalar is known, and once, for it takes memory.
  private var performPart: (_ part: Int, _ thread: Int) -> Void = { _, _ in }

  /// What there is of the step under way.
  private(set) var frame: OutputFrame<Scalar>
  private(set) var storage: SoftmaxStorage<Scalar>
  private var sumStorage = AlignedStorage<Double>(count: 0)

  /// The storage of gradients that are looked at before they change a weight.
  private(set) var gradientStorage = SoftmaxGradients<Scalar>(hiddenSize: 0, slices: 0)

  /// What the threads are at.
  var phase = Phase.exponentials
  private(set) var keepsExponentials = false

  /// Whether the largest score of each time is subtracted from all.
  var isShifted = false

  /// For each block, whether a score is no finite number.
  let isNotFinite: UnsafeMutablePointer<Bool>

  /// Makes a softmax over the rows of a matrix.
  init(
    _ weights: FastWeights<Scalar>,
    matrix: Int,
    crew: StepCrew,
    routines: PanelRoutines<Scalar>,
    isShared: Bool = true
  ) {
    let packed = weights.list[matrix]
    (self.matrix, V) = (matrix, packed.storage)
    (vocabularySize, hiddenSize) = (packed.rows, packed.width)
    (self.crew, self.routines, self.isShared) = (crew, routines, isShared)
    Hp = roundedUpToPanel(hiddenSize)
    parts = VocabularyParts(vocabularySize: vocabularySize, hiddenSize: hiddenSize)
    isNotFinite = .allocate(capacity: parts.blocks.count)
    isNotFinite.initialize(repeating: false, count: parts.blocks.count)
    // Until a step begins there are no states, and nothing looks at them.
    frame = OutputFrame(
      purpose: .loss,
      T: 0,
      sentences: 0,
      states: V.start,
      y: UnsafeBufferPointer(start: nil, count: 0)
    )
    storage = SoftmaxStorage(SoftmaxPlaces(words: 0, panels: 0, Hp: 0, blocks: 0), at: V.start)
    performPart = { [unowned self] in perform(part: $0, thread: $1) }
  }

  deinit { isNotFinite.deallocate() }

  /// The sums of exponentials, shape `[T]`.
  var sums: UnsafeMutablePointer<Double> { sumStorage.start }

  /// How many products of a weight and a state so many words take.
  func products(words: Int) -> Int {
    Memory.bytes(ofShape: words, vocabularySize, hiddenSize, bytesPerElement: 1)
  }

  /// How many numbers it keeps of so many words of so many sentences.
  func numbers(words: Int, sentences: Int, for purpose: OutputFrame<Scalar>.Purpose) -> Int {
    let keeps = keepsExponentials(words: words, sentences: sentences, purpose: purpose)
    return places(words: words, keeps).count
  }

  private func places(words: Int, _ keepsExponentials: Bool) -> SoftmaxPlaces {
    let panels = panelsKept(keepsExponentials)
    return SoftmaxPlaces(words: words, panels: panels, Hp: Hp, blocks: parts.blocks.count)
  }

  /// Begins with the states of a step, and storage for its own numbers.
  func begin(_ frame: OutputFrame<Scalar>, at start: UnsafeMutablePointer<Scalar>) {
    self.frame = frame
    keepsExponentials = keepsExponentials(
      words: frame.T,
      sentences: frame.sentences,
      purpose: frame.purpose
    )
    isShifted = false
    storage = SoftmaxStorage(places(words: frame.T, keepsExponentials), at: start)
    if sumStorage.count < frame.T { sumStorage = AlignedStorage(count: frame.T) }
  }

  /// Makes sure that there is room for gradients that are looked at.
  func makeRoomForGradients() {
    guard gradientStorage.panelSize == 0 else { return }
    gradientStorage = SoftmaxGradients(hiddenSize: hiddenSize, slices: parts.slices.count)
  }

  /// How many states there are.
  var T: Int { frame.T }

  /// Does one part of the vocabulary, on either thread.
  func perform(part: Int, thread: Int) {
    switch phase {
    case .largestScores: findLargestScores(block: part, thread: thread)
    case .exponentials: computeExponentials(block: part, thread: thread)
    case .pairs: multiplyDeltas(block: part)
    case .squares: addUpSquares(slice: part, thread: thread)
    case .update(let target): update(target, slice: part, thread: thread)
    case .adaptation(let adaptation): adapt(adaptation, slice: part, thread: thread)
    }
  }

  /// How many parts a phase falls into.
  func count(of phase: Phase) -> Int {
    switch phase {
    case .largestScores, .exponentials, .pairs: parts.blocks.count
    case .squares, .update, .adaptation: parts.slices.count
    }
  }

  /// Does all parts of a phase, and something else on this thread at the same time.
  func distribute(_ phase: Phase, meanwhile: () -> Void = {}) {
    self.phase = phase
    // What a phase changes is not held longer than it lasts.
    defer { self.phase = .exponentials }
    guard isShared else {
      meanwhile()
      for part in 0..<count(of: phase) { perform(part: part, thread: 0) }
      return
    }
    crew.distribute(count(of: phase), performPart, meanwhile: meanwhile)
  }
}
