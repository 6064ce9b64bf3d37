/// What a sampled softmax has of one step, in the storage of the step.
struct SampledStorage<Scalar: FastScalar> {
  private let start: UnsafeMutablePointer<Scalar>
  private let places: SampledPlaces

  init(_ places: SampledPlaces, at start: UnsafeMutablePointer<Scalar>) {
    (self.places, self.start) = (places, start)
  }

  /// The rows of V of the columns, in panels, shape `[panels, H, 32]`.
  var V: UnsafeMutablePointer<Scalar> { start + places.V }

  /// Scores, then their exponentials, then `Σ_t δo_t`, in panels of columns, shape `[panels, T, 32]`.
  var exponentials: UnsafeMutablePointer<Scalar> { start + places.exponentials }

  /// The errors that they send back, times Σ_t, shape `[T, Hp]`.
  var errors: UnsafeMutablePointer<Scalar> { start + places.errors }

  /// The same place, once these are collected: the states times `scale / Σ_t`.
  var scaledStates: UnsafeMutablePointer<Scalar> { errors }
}

/// Where the arrays of a sampled softmax lie.
struct SampledPlaces {
  let V: Int
  let exponentials: Int
  let errors: Int

  /// How many numbers there are.
  let count: Int

  /// Lays out the arrays for `words`, the T of their shapes, and so many panels of columns.
  init(words T: Int, panels: Int, Hp: Int, H: Int) {
    var places = Places()
    V = places.next(panels * H * panelColumns)
    exponentials = places.next(panels * T * panelColumns)
    errors = places.next(T * Hp)
    count = places.count
  }
}

/// The columns of a step: the words drawn and the words to predict, each once.
final class SampledColumns<Scalar: FastScalar> {
  private let samples: WordSamples

  /// The words, shape `[count]`, in their order.
  private(set) var words: [Int] = []

  /// What the exponentials of each column are multiplied with, `m / (K q)`, m how often it was drawn; zeros
  /// up to whole panels; shape `[panels, 32]`.
  private(set) var factors = AlignedStorage<Scalar>(count: 0)

  /// The column of the word to predict at each time, shape `[T]`.
  private(set) var labels: [Int] = []

  /// The losses, the sums Σ_t, and what is subtracted from the scores; shape `[T]`.
  private(set) var losses = AlignedStorage<Double>(count: 0)
  private(set) var sums = AlignedStorage<Double>(count: 0)
  private(set) var shifts = AlignedStorage<Scalar>(count: 0)

  /// For each part of the columns its sum of squares, and for each of the words whether something is no
  /// finite number.
  let sumsOfSquares = AlignedStorage<Double>(count: SampledPass<Scalar>.mostParts)
  let faults = AlignedStorage<Double>(count: SampledPass<Scalar>.mostParts)

  init(_ samples: WordSamples) { self.samples = samples }

  /// How many panels the columns take.
  var panels: Int { roundedUpToPanel(words.count) / panelColumns }

  /// The words of a panel.
  func words(ofPanel panel: Int) -> ArraySlice<Int> {
    let first = panel * panelColumns
    return words[first..<min(words.count, first + panelColumns)]
  }

  /// What the exponential of a word to predict is multiplied with, `1 / (K q)`.
  func labelFactor(_ word: Int) -> Scalar { Scalar(1 / samples.expected(word)) }

  /// Collects the words drawn and those to predict.
  func collect(_ drawn: [Int], _ y: UnsafeBufferPointer<Int>) {
    var all = drawn + y
    all.sort()
    words.removeAll(keepingCapacity: true)
    for word in all where word != words.last { words.append(word) }
    var columns: [Int: Int] = [:]
    columns.reserveCapacity(words.count)
    for (column, word) in words.enumerated() { columns[word] = column }
    let count = panels * panelColumns
    if factors.count < count { factors = AlignedStorage(count: count) }
    factors.start.update(repeating: 0, count: count)
    for word in drawn {
      if let column = columns[word] { factors.start[column] += Scalar(1 / samples.expected(word)) }
    }
    labels = y.map { columns[$0] ?? 0 }
  }

  /// Makes room for so many words to predict.
  func makeRoom(words T: Int) {
    guard sums.count < T else { return }
    (losses, sums) = (AlignedStorage(count: T), AlignedStorage(count: T))
    shifts = AlignedStorage(count: T)
  }
}
