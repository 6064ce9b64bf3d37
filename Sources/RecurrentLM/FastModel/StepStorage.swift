/// The storage of one computation, kept from step to step.
///
/// It grows when there are more words than ever before; otherwise a step takes no memory. `Hp` is H
/// rounded up to whole panels; T counts the words of all sentences that are computed at once.
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

  /// The hidden states times `scale / Σ_t`, shape `[T, Hp]`.
  let scaledStates: AlignedStorage<Scalar>

  /// Scores, then their exponentials, in panels of words, shape `[C / 32, T, 32]`; zero where there is
  /// no word.
  let exponentials: AlignedStorage<Scalar>

  /// For each block of words its share of `Σ_w exp(z_w) V_w`, shape `[blocks, T, Hp]`.
  let blockErrors: AlignedStorage<Scalar>

  /// For each block of words its share of the sums of exponentials, in parts; shape `[blocks, T, 16]`.
  let blockSums: AlignedStorage<Scalar>

  /// The largest score at each time, subtracted from all if one is too large; shape `[T]`.
  let shifts: AlignedStorage<Scalar>

  /// For each block of words its largest score at each time, shape `[blocks, T]`.
  let blockShifts: AlignedStorage<Scalar>

  /// The rows of V of the words to predict, shape `[T, Hp]`.
  let labels: AlignedStorage<Scalar>

  /// The sums of exponentials, shape `[T]`.
  let sums: UnsafeMutablePointer<Double>

  /// The error that reaches each hidden state from its own word, shape `[T, Hp]`.
  let errors: AlignedStorage<Scalar>

  /// The errors of all words that reach a hidden state, shape `[T, Hp]`.
  let deltas: AlignedStorage<Scalar>

  /// The deltas one step back, or times a scale, shape `[T, Hp]`.
  let carried: AlignedStorage<Scalar>

  /// W in rows, shape `[H, Hp]`, for errors that go back.
  let recurrentInRows: AlignedStorage<Scalar>

  /// The number of bytes that so many words need.
  static func bytes(longest: Int, vocabularySize: Int, hiddenSize: Int, blocks: Int) -> Double {
    let (T, C, H) = (Double(longest), Double(vocabularySize + 32), Double(hiddenSize + 32))
    let scalars = T * (C + H * Double(blocks + 6) + 18 * Double(blocks)) + H * H
    return scalars * Double(MemoryLayout<Scalar>.stride) + 40 * T
  }

  /// Takes storage for at most so many words.
  init(longest: Int, vocabularySize: Int, hiddenSize: Int, blocks: Int) {
    self.longest = longest
    let Hp = roundedUpToPanel(hiddenSize)
    x = .allocate(capacity: longest)
    y = .allocate(capacity: longest)
    before = .allocate(capacity: longest)
    states = AlignedStorage(count: (longest + 1) * Hp)
    scaledStates = AlignedStorage(count: longest * Hp)
    exponentials = AlignedStorage(count: roundedUpToPanel(vocabularySize) * longest)
    blockErrors = AlignedStorage(count: blocks * longest * Hp)
    blockSums = AlignedStorage(count: blocks * longest * PanelExponentials<Scalar>.parts)
    shifts = AlignedStorage(count: longest)
    blockShifts = AlignedStorage(count: blocks * longest)
    labels = AlignedStorage(count: longest * Hp)
    sums = .allocate(capacity: longest)
    errors = AlignedStorage(count: longest * Hp)
    deltas = AlignedStorage(count: longest * Hp)
    carried = AlignedStorage(count: longest * Hp)
    recurrentInRows = AlignedStorage(count: hiddenSize * Hp)
  }

  deinit {
    x.deallocate()
    y.deallocate()
    before.deallocate()
    sums.deallocate()
  }
}
