/// The storage of one computation, kept from step to step.
///
/// A larger one takes its place when more is needed than ever before; otherwise a step takes no
/// memory. What a step does not write is not zero, but what steps before have left there.
final class StepStorage<Scalar: FastScalar> {
  /// The most words that there is room for.
  let mostWords: Int

  /// The sums of exponentials, shape `[T]`.
  let sums: UnsafeMutablePointer<Double>

  private let numbers: AlignedStorage<Scalar>
  private var layout = StepLayout(words: 0, panels: 0, Hp: 0, blocks: 0)

  /// Takes storage for so many words, and so many numbers in all other arrays together.
  init(words: Int, numbers: Int) {
    mostWords = words
    sums = .allocate(capacity: words)
    self.numbers = AlignedStorage(count: numbers)
  }

  deinit { sums.deallocate() }

  /// The most numbers that there is room for.
  var mostNumbers: Int { numbers.count }

  /// The bytes that so much storage takes.
  static func bytes(words: Int, numbers: Int) -> Int {
    words * MemoryLayout<Double>.stride + numbers * MemoryLayout<Scalar>.stride
  }

  /// Shares the storage out for the next computation.
  func arrange(_ layout: StepLayout) {
    self.layout = layout
    states.update(repeating: 0, count: layout.Hp)
  }

  /// The hidden states, shape `[T + 1, Hp]`; row 0 is s_{-1}, which is zero.
  var states: UnsafeMutablePointer<Scalar> { numbers.start + layout.states }

  /// The hidden states times `scale / Σ_t`, shape `[T, Hp]`.
  var scaledStates: UnsafeMutablePointer<Scalar> { numbers.start + layout.scaledStates }

  /// Scores, then their exponentials, then `Σ_t δo_t`, in panels of words, shape `[panels, T, 32]`.
  ///
  /// They are zero where there is no word. If not all are kept, these are the panels that each thread
  /// is at.
  var exponentials: UnsafeMutablePointer<Scalar> { numbers.start + layout.exponentials }

  /// For each block of words its share of `Σ_w exp(z_w) V_w`, shape `[blocks, T, Hp]`.
  var blockErrors: UnsafeMutablePointer<Scalar> { numbers.start + layout.blockErrors }

  /// The same place, once these are added up: for each block of words, of the products of all errors
  /// of scores with one another, its share; shape `[blocks, T, Hp]`.
  var blockPairs: UnsafeMutablePointer<Scalar> { blockErrors }

  /// For each block of words its share of the sums of exponentials, in parts; shape `[blocks, T, 16]`.
  var blockSums: UnsafeMutablePointer<Scalar> { numbers.start + layout.blockSums }

  /// The largest score at each time, subtracted from all if one is too large; shape `[T]`.
  var shifts: UnsafeMutablePointer<Scalar> { numbers.start + layout.shifts }

  /// For each block of words its largest score at each time, shape `[blocks, T]`.
  var blockShifts: UnsafeMutablePointer<Scalar> { numbers.start + layout.blockShifts }

  /// The rows of V of the words to predict, shape `[T, Hp]`.
  var labels: UnsafeMutablePointer<Scalar> { numbers.start + layout.labels }

  /// The error that reaches each hidden state from its own word, shape `[T, Hp]`.
  var errors: UnsafeMutablePointer<Scalar> { numbers.start + layout.errors }

  /// The errors of all words that reach a hidden state, shape `[T, Hp]`.
  var deltas: UnsafeMutablePointer<Scalar> { numbers.start + layout.deltas }

  /// The deltas one step back; between carrying them back and adding their gradients, the products
  /// of all scaled states with one another; then the deltas times a scale; shape `[T, Hp]`.
  var carried: UnsafeMutablePointer<Scalar> { numbers.start + layout.carried }
}

/// Which part of a step's storage is whose: all arrays lie one after another in one piece of memory,
/// so that those of a long sentence, which are many, can lie where those of a short one, which are
/// large, have been.
struct StepLayout {
  /// H rounded up to whole panels.
  let Hp: Int

  let states: Int
  let scaledStates: Int
  let exponentials: Int
  let blockErrors: Int
  let blockSums: Int
  let shifts: Int
  let blockShifts: Int
  let labels: Int
  let errors: Int
  let deltas: Int
  let carried: Int

  /// How many numbers there are.
  let count: Int

  /// Lays out the arrays for `words`, the T of their shapes, and so many panels of exponentials.
  ///
  /// No number here overflows: a model of these sizes is in memory already, and so are the words,
  /// though sentences of a batch may share theirs.
  init(words T: Int, panels: Int, Hp: Int, blocks: Int) {
    self.Hp = Hp
    var end = 0
    func place(_ count: Int) -> Int {
      // Each begins at a cache line, of 16 numbers.
      defer { end += (count + 15) / 16 * 16 }
      return end
    }
    states = place((T + 1) * Hp)
    scaledStates = place(T * Hp)
    exponentials = place(panels * T * panelColumns)
    blockErrors = place(blocks * T * Hp)
    blockSums = place(blocks * T * PanelExponentials<Float>.parts)
    shifts = place(T)
    blockShifts = place(blocks * T)
    labels = place(T * Hp)
    errors = place(T * Hp)
    deltas = place(T * Hp)
    carried = place(T * Hp)
    count = end
  }
}
