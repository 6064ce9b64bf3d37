// Sentences forward and back, in single precision.
//
// Goals, in this order: the numbers of `RNN` within 1e-4; the same bits for any number of threads;
// speed. The two products with V are nearly all of the work, so everything is laid out for them:
//
// * Scores and exponentials keep time along the columns, [C, Tp]. The scores are then V Sᵀ with both
//   operands as they are stored, and the sums over the words run down the columns.
// * The vocabulary falls into fixed blocks, and these into pieces small enough for a cache: scores,
//   exponentials and errors of a piece follow one another. Each block adds up its own share, and the
//   shares are added in the order of the blocks: no number depends on which thread did what.
// * Exponentials are not normalised. 1/Σ_t and the learning rate are multiplied into S, T·H numbers
//   instead of C·T; the one of the one-hot vector is Σ_t subtracted at the label's exponential.
// * Scores are not reduced by their largest; if one is beyond ±60, the sentence is done again with
//   that.
// * Sentences that are computed together lie along T, one after another where only their loss is
//   wanted, in a training step side by side: the first words of all, the second words of all, and so
//   on, so that a product makes all states of one time. A state knows which row was before it, and
//   errors stop where a sentence begins; the products with V know no sentences.
// * V changes in place, U in the rows of the words read.
// * All words' errors go back in time at once: one product for each step of `bpttTruncate`.

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
    /// And the errors `Σ_w exp(z_w) V_w`.
    case gradients
  }

  /// What the blocks do.
  private enum Phase {
    case largestScores
    case exponentials
    case squares
    case update
    case adaptation
  }

  let vocabularySize: Int
  let hiddenSize: Int
  let bpttTruncate: Int
  let weights: FastWeights<Scalar>
  let Hp: Int
  let blocks: Int
  let wordsInBlock: Int
  private let workers: BlockWorkers?
  private var isHelped = false

  /// `perform(block:)`, made here, where the scalar is known, and once, for it takes memory.
  private var performBlock: (Int) -> Void = { _ in }

  private(set) var storage: StepStorage<Scalar>
  private(set) var gradientStorage = GradientStorage<Scalar>(
    vocabularySize: 0,
    hiddenSize: 0,
    blocks: 0,
    wordsInPiece: 0
  )
  private(set) var T = 0
  private(set) var Tp = 0
  private(set) var longestSentence = 0

  /// The rows of the first sentence, time after time, where sentences lie side by side.
  private(set) var firstRows: [Int] = []
  private var phase = Phase.exponentials
  private(set) var target: UnsafeMutablePointer<Scalar>
  private(set) var adaptation: Adaptation<Scalar>?
  private(set) var purpose = Purpose.loss
  private(set) var isShifted = false

  /// For each block, whether a score is beyond what can be exponentiated, or no number.
  let isBeyond: UnsafeMutablePointer<Bool>

  /// Makes an engine.
  init(
    weights: FastWeights<Scalar>,
    vocabularySize: Int,
    hiddenSize: Int,
    bpttTruncate: Int,
    threads: Int
  ) {
    self.weights = weights
    self.vocabularySize = vocabularySize
    self.hiddenSize = hiddenSize
    self.bpttTruncate = bpttTruncate
    Hp = roundedUpToEight(hiddenSize)
    (blocks, wordsInBlock) = BlockSizes.blocks(vocabularySize: vocabularySize)
    workers = threads > 1 ? BlockWorkers.shared : nil
    target = weights.V.start
    isBeyond = .allocate(capacity: blocks)
    isBeyond.initialize(repeating: false, count: blocks)
    storage = StepStorage(
      longest: 8,
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      blocks: blocks
    )
    performBlock = { [unowned self] in perform(block: $0) }
  }

  deinit { isBeyond.deallocate() }

  /// Does one block of the vocabulary, on either thread.
  private func perform(block: Int) {
    switch phase {
    case .largestScores: findLargestScores(block: block)
    case .exponentials: computeExponentials(block: block)
    case .squares: addUpSquares(block: block)
    case .update: update(block: block)
    case .adaptation: adapt(block: block)
    }
  }

  /// The words of a block in pieces that fit in a cache.
  @inline(__always)
  func forEachPiece(of block: Int, _ body: (_ first: Int, _ count: Int) -> Void) {
    let end = min(vocabularySize, (block + 1) * wordsInBlock)
    var first = block * wordsInBlock
    while first < end {
      let count = min(BlockSizes.wordsInPiece, end - first)
      body(first, count)
      first += count
    }
  }

  private func distribute(_ phase: Phase, meanwhile: () -> Void = {}) {
    self.phase = phase
    // Below this, waking the other thread costs more than it does.
    guard isHelped, blocks > 1, T * vocabularySize * hiddenSize > 100_000, let workers else {
      meanwhile()
      for block in 0..<blocks { perform(block: block) }
      return
    }
    workers.begin(performBlock, blocks: blocks)
    meanwhile()
    workers.join()
  }

  private func makeRoom(for words: Int) throws {
    guard words > storage.longest else { return }
    let longest = words + words / 2
    let bytes = StepStorage<Scalar>.bytes(
      longest: longest,
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      blocks: blocks
    )
    try Memory.check(
      needed: bytes < 0x1p62 ? Int(bytes) : Int.max,
      for: "a sentence of \(words) words"
    )
    storage = StepStorage(
      longest: longest,
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      blocks: blocks
    )
  }
}

// The steps of a computation.

extension FastEngine {
  /// Begins a computation of sentences that have so many words together.
  func begin(words: Int) throws {
    try makeRoom(for: words)
    (T, Tp, longestSentence) = (0, 0, 0)
    firstRows.removeAll(keepingCapacity: true)
  }

  /// Takes the words of a sentence in, which are known to be in the vocabulary.
  func append(_ x: UnsafeBufferPointer<Int>, _ y: UnsafeBufferPointer<Int>) {
    for t in x.indices {
      storage.x[T + t] = x[t]
      storage.y[T + t] = y[t]
      storage.before[T + t] = t == 0 ? 0 : T + t
    }
    T += x.count
    Tp = roundedUpToEight(T)
    longestSentence = max(longestSentence, x.count)
  }

  /// Takes a sentence in, whose words are known to be in the vocabulary.
  func append(_ example: Example) {
    example.x.withUnsafeBufferPointer { x in
      example.y.withUnsafeBufferPointer { y in append(x, y) }
    }
  }

  /// Takes sentences in for a training step; several side by side.
  ///
  /// The longest comes first: at any time those that go on are the foremost, and their states before
  /// lie in one piece.
  func take(_ batch: [Example]) throws {
    try begin(words: batch.reduce(0) { $0 + $1.x.count })
    guard batch.count > 1 else { return batch.forEach(append) }
    let order = batch.indices.sorted { (-batch[$0].x.count, $0) < (-batch[$1].x.count, $1) }
    longestSentence = batch[order[0]].x.count
    for t in 0..<longestSentence {
      let rowsBefore = firstRows.last
      firstRows.append(T)
      for (place, index) in order.enumerated() where batch[index].x.count > t {
        storage.x[T] = batch[index].x[t]
        storage.y[T] = batch[index].y[t]
        storage.before[T] = rowsBefore.map { $0 + place + 1 } ?? 0
        T += 1
      }
    }
    Tp = roundedUpToEight(T)
  }

  /// Computes hidden states, exponentials and their sums.
  ///
  /// - Parameter purpose: What is needed afterwards.
  /// - Returns: Whether all is finite.
  func forward(for purpose: Purpose) -> Bool {
    self.purpose = purpose
    computeStates()
    isShifted = false
    distribute(.exponentials)
    addUpSums()
    guard anyIsBeyond else { return true }
    distribute(.largestScores)
    guard !anyIsBeyond else { return false }
    takeLargestScores()
    isShifted = true
    distribute(.exponentials)
    addUpSums()
    return true
  }

  private var anyIsBeyond: Bool { (0..<blocks).contains { isBeyond[$0] } }

  /// The root of the sum of the squares of all gradients, once the errors are collected.
  func gradientNorm() -> Double {
    makeRoomForGradients()
    scaleStates(by: 1)
    distribute(.squares) { carryBack() }
    return (squaresOfV() + squaresOfW() + squaresOfU()).squareRoot()
  }

  /// Adds `scale` times the gradients to the targets, which may be the weights themselves, once the
  /// errors are collected.
  func addGradients(scale: Scalar, to target: FastWeights<Scalar>) {
    scaleStates(by: scale)
    self.target = target.V.start
    distribute(.update) {
      carryBack()
      addRecurrentGradients(scale: scale, to: target)
    }
  }

  /// Changes the weights as an adaptive optimizer does, once the errors are collected.
  ///
  /// - Parameters:
  ///   - adaptation: The rule, and the squares that it keeps.
  ///   - factor: What the gradients are multiplied with before.
  func adapt(_ adaptation: Adaptation<Scalar>, factor: Scalar) {
    makeRoomForGradients()
    scaleStates(by: factor)
    self.adaptation = adaptation
    distribute(.adaptation) {
      carryBack()
      adaptRecurrentWeights(adaptation, factor: factor)
    }
    self.adaptation = nil
  }

  private func makeRoomForGradients() {
    guard gradientStorage.pieceSize == 0 else { return }
    gradientStorage = GradientStorage(
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      blocks: blocks,
      wordsInPiece: min(BlockSizes.wordsInPiece, wordsInBlock)
    )
  }

  /// Lets the helper thread, if it is free, share in what `body` does.
  func withWorkers<Result>(_ body: () throws -> Result) rethrows -> Result {
    isHelped = workers?.take() ?? false
    defer {
      if isHelped { workers?.giveBack() }
      isHelped = false
    }
    return try body()
  }
}
