// Sentences forward and back, in single precision.
//
// Goals, in this order: the numbers of `RNN` within 1e-4; the same bits for any number of threads, and
// on all processors that fuse products into sums; speed; memory: a sentence's step takes
// about as much as V. The three products with V are nearly all of the work, so everything is laid out
// for them:
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
// * Sentences that are computed together lie side by side along T. A state knows which row was before
//   it, and errors stop where a sentence begins; the products with V know no sentences.
// * V changes in place, U in the columns of the words read.
// * All words' errors go back in time at once: one product for each step of `bpttTruncate`.

import Synchronization

/// The computation of sentences, over weights that it does not own.
///
/// It is generic so that its gradients can be checked in double precision. Whoever makes one names
/// the scalar, and the compiler makes a copy of all this for it: nothing is generic when it runs.
final class FastEngine<Scalar: FastScalar> {
  /// What a pass leaves behind.
  enum Purpose {
    /// The sums of exponentials alone, enough for the loss.
    case loss
    /// All exponentials too.
    case probabilities
    /// The sums and the errors `Σ_w exp(z_w) V_w`.
    case gradients
  }

  let sizes: ModelSizes
  let vocabularySize: Int
  let hiddenSize: Int
  let bpttTruncate: Int
  let weights: FastWeights<Scalar>
  let Hp: Int
  let parts: VocabularyParts
  let routines: PanelRoutines<Scalar>
  let workers: BlockWorkers?

  /// Whether the helper thread shares in what is done.
  var isHelped = false

  /// Whether somebody has the engine, who may be waiting at a safepoint.
  var isAtWork = false

  /// Whether the computation of the words read takes long, and whether very long.
  private(set) var isLong = false
  private(set) var isVeryLong = false

  /// Whether weights are being changed, which has to be done to the end.
  var isChangingWeights = false

  /// Whether the computation was stopped; both threads ask.
  let stop = Atomic(false)

  /// `perform(part:thread:)`, made here, where the scalar is known, and once, for it takes memory.
  private(set) var performPart: (_ part: Int, _ thread: Int) -> Void = { _, _ in }

  private(set) var storage: StepStorage<Scalar>

  /// W in rows, shape `[H, Hp]`, for errors that go back.
  let recurrentInRows: AlignedStorage<Scalar>

  private(set) var gradientStorage = GradientStorage<Scalar>(
    vocabularySize: 0,
    hiddenSize: 0,
    slices: 0
  )
  /// The sentences read.
  private(set) var batch = SentenceBatch(words: 0)

  /// How many words they have.
  var T: Int { batch.T }

  /// What the threads are at.
  var phase = Phase.exponentials
  private(set) var purpose = Purpose.loss
  private(set) var keepsExponentials = false

  /// Whether the largest score of each time is subtracted from all.
  var isShifted = false

  /// Whether the deltas of the sentences read are known.
  var areDeltasKnown = false

  /// For each block, whether a score is no finite number.
  let isNotFinite: UnsafeMutablePointer<Bool>

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
    Hp = roundedUpToPanel(hiddenSize)
    parts = VocabularyParts(vocabularySize: vocabularySize, hiddenSize: hiddenSize)
    let blocks = parts.blocks.count
    workers = threads > 1 ? BlockWorkers.shared : nil
    isNotFinite = .allocate(capacity: blocks)
    isNotFinite.initialize(repeating: false, count: blocks)
    storage = StepStorage(words: 0, numbers: 0)
    recurrentInRows = AlignedStorage(count: hiddenSize * Hp)
    performPart = { [unowned self] in perform(part: $0, thread: $1) }
  }

  deinit { isNotFinite.deallocate() }

  private func makeRoom(for words: Int) throws {
    let blocks = parts.blocks.count
    let layout = StepLayout(words: words, panels: panelsKept, Hp: Hp, blocks: blocks)
    if words > storage.mostWords || layout.count > storage.mostNumbers {
      let (most, numbers) = (max(words, storage.mostWords), max(layout.count, storage.mostNumbers))
      // What was there is given back first: never are there two.
      storage = StepStorage(words: 0, numbers: 0)
      batch = SentenceBatch(words: 0)
      let bytes = StepStorage<Scalar>.bytes(words: most, numbers: numbers)
      try Memory.check(
        needed: SentenceBatch.bytes(words: most) + bytes,
        for: "a sentence of \(words) words"
      )
      storage = StepStorage(words: most, numbers: numbers)
      batch = SentenceBatch(words: most)
    }
    storage.arrange(layout)
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
    storage.states.update(from: state, count: state.count)
    batch.fill(x, y)
  }

  /// The state after the last word read.
  var lastState: [Scalar] {
    Array(UnsafeBufferPointer(start: storage.states + T * Hp, count: Hp))
  }

  /// Takes several sentences in, side by side, whose words are known to be in the vocabulary.
  func take(_ examples: [Example], for purpose: Purpose) throws {
    let words = examples.reduce(0) { $0 + $1.x.count }
    try begin(words: words, sentences: examples.count, for: purpose)
    batch.fill(examples)
  }

  private func begin(words: Int, sentences: Int, for purpose: Purpose) throws {
    self.purpose = purpose
    keepsExponentials = keepsExponentials(words: words, sentences: sentences, purpose: purpose)
    (isShifted, areDeltasKnown) = (false, false)
    let work = Memory.bytes(ofShape: words, vocabularySize, hiddenSize, bytesPerElement: 1)
    (isLong, isVeryLong) = (work > Self.longWork, work > Self.veryLongWork)
    stop.store(false, ordering: .relaxed)
    try makeRoom(for: words)
  }

  /// Makes sure that there is room for gradients that are looked at.
  func makeRoomForGradients() {
    guard gradientStorage.panelSize == 0 else { return }
    gradientStorage = GradientStorage(
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      slices: parts.slices.count
    )
  }
}
