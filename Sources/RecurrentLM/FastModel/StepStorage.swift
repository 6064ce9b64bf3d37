/// The storage of one sentence's computation, kept from step to step.
///
/// It grows when a sentence is longer than all before; otherwise a step takes no memory. `Hp` and
/// `Tp` are H and T rounded up to eight.
final class StepStorage {
  /// The longest sentence that there is room for.
  let longest: Int

  /// The words read, shape `[T]`.
  let x: UnsafeMutablePointer<Int>

  /// The words to predict, shape `[T]`.
  let y: UnsafeMutablePointer<Int>

  /// The hidden states, shape `[T + 1, Hp]`; row 0 is s_{-1} and stays zero.
  let states: AlignedFloats

  /// The hidden states with time along the columns, shape `[H, Tp]`.
  let statesOverTime: AlignedFloats

  /// The hidden states times `scale / Σ_t`, shape `[T, Hp]`.
  let scaledStates: AlignedFloats

  /// Scores, then their exponentials, shape `[C, Tp]`: time runs along the columns.
  let exponentials: AlignedFloats

  /// For each block of words its share of `Σ_w exp(z_w) V_w`, shape `[blocks, T, Hp]`.
  let blockErrors: AlignedFloats

  /// For each block of words its share of the sums of exponentials, shape `[blocks, Tp]`.
  let blockSums: UnsafeMutablePointer<Double>

  /// The largest score at each time, subtracted from all if one is too large; shape `[Tp]`.
  let shifts: AlignedFloats

  /// For each block of words its largest score at each time, shape `[blocks, Tp]`.
  let blockShifts: AlignedFloats

  /// The sums of exponentials, shape `[Tp]`.
  let sums: UnsafeMutablePointer<Double>

  /// The error that reaches each hidden state from its own word, shape `[T, Hp]`.
  let errors: AlignedFloats

  /// The errors of all words that reach a hidden state, shape `[T, Hp]`.
  let deltas: AlignedFloats

  /// The deltas one step back, shape `[T, Hp]`.
  let carried: AlignedFloats

  /// The number of bytes that sentences of a length need.
  static func bytes(longest: Int, vocabularySize: Int, hiddenSize: Int, blocks: Int) -> Double {
    let (T, C, H) = (Double(longest + 8), Double(vocabularySize), Double(hiddenSize + 8))
    return 4 * T * (C + H * Double(blocks + 7)) + 16 * T * Double(blocks + 2)
  }

  /// Takes storage for sentences up to a length.
  init(longest: Int, vocabularySize: Int, hiddenSize: Int, blocks: Int) {
    self.longest = longest
    let Tp = roundedUpToEight(longest)
    let Hp = roundedUpToEight(hiddenSize)
    x = .allocate(capacity: longest)
    y = .allocate(capacity: longest)
    states = AlignedFloats(count: (longest + 1) * Hp)
    statesOverTime = AlignedFloats(count: hiddenSize * Tp)
    scaledStates = AlignedFloats(count: longest * Hp)
    exponentials = AlignedFloats(count: vocabularySize * Tp)
    blockErrors = AlignedFloats(count: blocks * longest * Hp)
    blockSums = .allocate(capacity: blocks * Tp)
    shifts = AlignedFloats(count: Tp)
    blockShifts = AlignedFloats(count: blocks * Tp)
    sums = .allocate(capacity: Tp)
    errors = AlignedFloats(count: longest * Hp)
    deltas = AlignedFloats(count: longest * Hp)
    carried = AlignedFloats(count: longest * Hp)
  }

  deinit {
    x.deallocate()
    y.deallocate()
    blockSums.deallocate()
    sums.deallocate()
  }
}
