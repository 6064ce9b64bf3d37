/// What a softmax has of one computation, in the storage of the step.
struct SoftmaxStorage<Scalar: FastScalar> {
  private let start: UnsafeMutablePointer<Scalar>
  private let places: SoftmaxPlaces

  init(_ places: SoftmaxPlaces, at start: UnsafeMutablePointer<Scalar>) {
    (self.places, self.start) = (places, start)
  }

  /// The hidden states times `scale / Σ_t`, shape `[T, Hp]`.
  var scaledStates: UnsafeMutablePointer<Scalar> { start + places.scaledStates }

  /// Scores, then their exponentials, then `Σ_t δo_t`, in panels of words, shape `[panels, T, 32]`.
  ///
  /// They are zero where there is no word. If not all are kept, these are the panels that each thread
  /// is at.
  var exponentials: UnsafeMutablePointer<Scalar> { start + places.exponentials }

  /// For each block of words its share of `Σ_w exp(z_w) V_w`, shape `[blocks, T, Hp]`.
  var blockErrors: UnsafeMutablePointer<Scalar> { start + places.blockErrors }

  /// The same place, once these are added up: for each block of words, of the products of all errors
  /// of scores with one another, its share; shape `[blocks, T, Hp]`.
  var blockPairs: UnsafeMutablePointer<Scalar> { blockErrors }

  /// For each block of words its share of the sums of exponentials, in parts; shape `[blocks, T, 16]`.
  var blockSums: UnsafeMutablePointer<Scalar> { start + places.blockSums }

  /// The largest score at each time, subtracted from all if one is too large; shape `[T]`.
  var shifts: UnsafeMutablePointer<Scalar> { start + places.shifts }

  /// For each block of words its largest score at each time, shape `[blocks, T]`.
  var blockShifts: UnsafeMutablePointer<Scalar> { start + places.blockShifts }

  /// The rows of V of the words to predict, shape `[T, Hp]`.
  var labels: UnsafeMutablePointer<Scalar> { start + places.labels }

  /// The same place, once loss and errors are known: the products of all scaled states with one
  /// another, shape `[T, Hp]`.
  var statePairs: UnsafeMutablePointer<Scalar> { labels }
}

/// Where the arrays of a softmax lie.
struct SoftmaxPlaces {
  let scaledStates: Int
  let exponentials: Int
  let blockErrors: Int
  let blockSums: Int
  let shifts: Int
  let blockShifts: Int
  let labels: Int

  /// How many numbers there are.
  let count: Int

  /// Lays out the arrays for `words`, the T of their shapes, and so many panels of exponentials.
  init(words T: Int, panels: Int, Hp: Int, blocks: Int) {
    var places = Places()
    scaledStates = places.next(T * Hp)
    exponentials = places.next(panels * T * panelColumns)
    blockErrors = places.next(blocks * T * Hp)
    blockSums = places.next(blocks * T * PanelExponentials<Float>.parts)
    shifts = places.next(T)
    blockShifts = places.next(blocks * T)
    labels = places.next(T * Hp)
    count = places.count
  }
}

/// The storage of a gradient of V that is looked at panel by panel.
final class SoftmaxGradients<Scalar: FastScalar> {
  /// For each thread one panel of ∂L/∂V, shape `[threads, H, 32]`.
  let panels: AlignedStorage<Scalar>

  /// The numbers of one panel, `32 H`.
  let panelSize: Int

  /// For each slice its sum of squares, shape `[slices]`.
  let squares: UnsafeMutablePointer<Double>

  /// Takes storage.
  init(hiddenSize: Int, slices: Int) {
    panelSize = panelColumns * hiddenSize
    panels = AlignedStorage(count: BlockWorkers.threads * panelSize)
    squares = .allocate(capacity: slices)
    squares.initialize(repeating: 0, count: slices)
  }

  deinit { squares.deallocate() }
}
