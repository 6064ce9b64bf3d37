// One sentence in single precision, forward and back.
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
// * V changes in place, U in the rows of the words read.
// * All words' errors go back in time at once: one product for each step of `bpttTruncate`.

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The computation of one sentence, over weights that it does not own.
final class FastEngine: BlockWork {
  /// What the blocks do.
  private enum Phase {
    case largestScores
    case exponentials
    case squares
    case update
  }

  /// Beyond this a sum of exponentials could leave the range of single precision.
  static let largestScore: Float = 60

  /// How many blocks the vocabulary has: enough to share out evenly, few enough to add up.
  private static let mostBlocks = 8

  /// How many words a block has at least, where the vocabulary has that many.
  private static let wordsInBlock = 128

  /// How many words a piece has.
  ///
  /// With AVX-512 kernels OpenBLAS multiplies matrices below 10⁶ operations without packing them
  /// first, and small pieces pay. Other kernels always pack, and fewer calls pay: a piece of 500
  /// words, with its scores at 14 to 45 times, still fits in a second-level cache. One kind of
  /// processor always has one size, so that its numbers are always the same.
  static let wordsInPiece =
    ["skylakex", "cooperlake", "sapphirerapids"].contains(BLAS.coreName.lowercased()) ? 100 : 500

  let vocabularySize: Int
  let hiddenSize: Int
  let bpttTruncate: Int
  let weights: FastWeights
  let Hp: Int
  let blocks: Int
  let wordsInBlock: Int
  private let workers: BlockWorkers?
  private var isHelped = false

  private(set) var storage: StepStorage
  private(set) var normStorage = NormStorage(blocks: 0, wordsInPiece: 0, hiddenSize: 0)
  private(set) var T = 0
  private(set) var Tp = 0
  private var phase = Phase.exponentials
  private(set) var target: UnsafeMutablePointer<Float>
  private(set) var wantsErrors = false
  private(set) var isShifted = false

  /// For each block, whether a score is beyond what can be exponentiated, or no number.
  let isBeyond: UnsafeMutablePointer<Bool>

  /// Makes an engine.
  init(weights: FastWeights, vocabularySize: Int, hiddenSize: Int, bpttTruncate: Int, threads: Int)
  {
    self.weights = weights
    self.vocabularySize = vocabularySize
    self.hiddenSize = hiddenSize
    self.bpttTruncate = bpttTruncate
    Hp = roundedUpToEight(hiddenSize)
    blocks = min(Self.mostBlocks, (vocabularySize + Self.wordsInBlock - 1) / Self.wordsInBlock)
    wordsInBlock = (vocabularySize + blocks - 1) / blocks
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
  }

  deinit { isBeyond.deallocate() }

  /// Does one block of the vocabulary, on either thread.
  func perform(block: Int) {
    switch phase {
    case .largestScores: findLargestScores(block: block)
    case .exponentials: computeExponentials(block: block)
    case .squares: addUpSquares(block: block)
    case .update: update(block: block)
    }
  }

  /// The words of a block in pieces that fit in a cache.
  func forEachPiece(of block: Int, _ body: (_ first: Int, _ count: Int) -> Void) {
    let end = min(vocabularySize, (block + 1) * wordsInBlock)
    var first = block * wordsInBlock
    while first < end {
      let count = min(Self.wordsInPiece, end - first)
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
    workers.begin(self, blocks: blocks)
    meanwhile()
    workers.join()
  }

  private func makeRoom(for words: Int) throws {
    guard words > storage.longest else { return }
    let longest = words + words / 2
    let bytes = StepStorage.bytes(
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

// The steps of a sentence.

extension FastEngine {
  /// Takes the words of a sentence in, which are known to be in the vocabulary.
  func read(_ x: UnsafeBufferPointer<Int>, _ y: UnsafeBufferPointer<Int>) throws {
    try makeRoom(for: x.count)
    T = x.count
    Tp = roundedUpToEight(T)
    for t in 0..<T {
      storage.x[t] = x[t]
      storage.y[t] = y[t]
    }
  }

  /// Computes hidden states, exponentials and their sums.
  ///
  /// - Parameter wantsErrors: Whether the errors `Σ_w exp(z_w) V_w` are computed on the way.
  /// - Returns: Whether all is finite.
  func forward(wantsErrors: Bool) -> Bool {
    self.wantsErrors = wantsErrors
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

  /// The sentence's loss, `Σ_t log Σ_w exp(z_w) - z_{y_t}`, in nats.
  func loss() -> Double {
    var loss = 0.0
    for t in 0..<T {
      loss += log(storage.sums[t]) + Double(storage.shifts.start[t]) - labelScore(t)
    }
    return loss
  }

  /// The root of the sum of the squares of all gradients, once the errors are collected.
  func gradientNorm() -> Double {
    if normStorage.pieceSize == 0 {
      normStorage = NormStorage(
        blocks: blocks,
        wordsInPiece: min(Self.wordsInPiece, wordsInBlock),
        hiddenSize: hiddenSize
      )
    }
    scaleStates(by: 1)
    distribute(.squares) { self.carryBack() }
    return (squaresOfV() + squaresOfW() + squaresOfU()).squareRoot()
  }

  /// Adds `scale` times the gradients to the targets, which may be the weights themselves, once the
  /// errors are collected.
  func addGradients(scale: Float, to target: FastWeights) {
    scaleStates(by: scale)
    self.target = target.V.start
    distribute(.update) {
      self.carryBack()
      self.addRecurrentGradients(scale: scale, to: target)
    }
  }

  /// Lets the helper thread, if it is free, share in what `body` does.
  func withWorkers<Result>(_ body: () throws -> Result) rethrows -> Result {
    isHelped = (workers?.take() ?? false)
    defer {
      if isHelped { workers?.giveBack() }
      isHelped = false
    }
    return try body()
  }
}
