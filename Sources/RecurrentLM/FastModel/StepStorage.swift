/// The storage of one computation, kept from step to step.
///
/// It grows when there are more words than ever before; otherwise a step takes no memory. `Hp` and
/// `Tp` are H and T rounded up to eight; T counts the words of all sentences that are computed at once.
final class StepStorage<Scalar: FastScalar> {
  /// The most words that there is room for.
  let longest: Int

  /// The words read, shape `[T]`.
  let x: UnsafeMutablePointer<Int>

  /// The words to predict, shape `[T]`.
  let y: UnsafeMutablePointer<Int>

  /// The row of `states` before each word's own: 0 where a sentence begins, else t; shape `[T]`.
  let before: UnsafeMutablePointer<Int>

  /// The hidden states, shape `[T + 1, Hp]`; row 0 is s_{-1} and stays zero.
  let states: AlignedStorage<Scalar>

  /// The hidden states with time along the columns, shape `[H, Tp]`.
  let statesOverTime: AlignedStorage<Scalar>

  /// The hidden states times `scale / Σ_t`, shape `[T, Hp]`.
  let scaledStates: AlignedStorage<Scalar>

  /// Scores, then their exponentials, shape `[C, Tp]`: time runs along the columns.
  let exponentials: AlignedStorage<Scalar>

  /// For each block of words its share of `Σ_w exp(z_w) V_w`, shape `[blocks, T, Hp]`.
  let blockErrors: AlignedStorage<Scalar>

  /// For each block of words its share of the sums of exponentials, shape `[blocks, Tp]`.
  let blockSums: UnsafeMutablePointer<Double>

  /// The largest score at each time, subtracted from all if one is too large; shape `[Tp]`.
  let shifts: AlignedStorage<Scalar>

  /// For each block of words its largest score at each time, shape `[blocks, Tp]`.
  let blockShifts: AlignedStorage<Scalar>

  /// The sums of exponentials, shape `[Tp]`.
  let sums: UnsafeMutablePointer<Double>

  /// The error that reaches each hidden state from its own word, shape `[T, Hp]`.
  let errors: AlignedStorage<Scalar>

  /// The errors of all words that reach a hidden state, shape `[T, Hp]`.
  let deltas: AlignedStorage<Scalar>

  /// The deltas one step back, shape `[T, Hp]`.
  let carried: AlignedStorage<Scalar>

  /// The number of bytes that so many words need.
  static func bytes(longest: Int, vocabularySize: Int, hiddenSize: Int, blocks: Int) -> Double {
    let (T, C, H) = (Double(longest + 8), Double(vocabularySize), Double(hiddenSize + 8))
    let scalars = T * (C + H * Double(blocks + 7))
    return scalars * Double(MemoryLayout<Scalar>.stride) + 16 * T * Double(blocks + 3)
  }

  /// Takes storage for at most so many words.
  init(longest: Int, vocabularySize: Int, hiddenSize: Int, blocks: Int) {
    self.longest = longest
    let Tp = roundedUpToEight(longest)
    let Hp = roundedUpToEight(hiddenSize)
    x = .allocate(capacity: longest)
    y = .allocate(capacity: longest)
    before = .allocate(capacity: longest)
    states = AlignedStorage(count: (longest + 1) * Hp)
    statesOverTime = AlignedStorage(count: hiddenSize * Tp)
    scaledStates = AlignedStorage(count: longest * Hp)
    exponentials = AlignedStorage(count: vocabularySize * Tp)
    blockErrors = AlignedStorage(count: blocks * longest * Hp)
    blockSums = .allocate(capacity: blocks * Tp)
    shifts = AlignedStorage(count: Tp)
    blockShifts = AlignedStorage(count: blocks * Tp)
    sums = .allocate(capacity: Tp)
    errors = AlignedStorage(count: longest * Hp)
    deltas = AlignedStorage(count: longest * Hp)
    carried = AlignedStorage(count: longest * Hp)
  }

  deinit {
    x.deallocate()
    y.deallocate()
    before.deallocate()
    blockSums.deallocate()
    sums.deallocate()
  }
}
