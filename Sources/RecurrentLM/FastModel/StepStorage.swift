/// The storage of one computation, kept from step to step.
///
/// A larger one takes its place when more is needed than ever before; otherwise a step takes no
/// memory. What a step does not write is not zero, but what steps before have left there.
final class StepStorage<Scalar: FastScalar> {
  private let numbers: AlignedStorage<Scalar>
  private var places = RecurrentPlaces(words: 0, Hp: 0)

  /// Takes storage for so many numbers.
  init(numbers: Int) { self.numbers = AlignedStorage(count: numbers) }

  /// The most numbers that there is room for.
  var mostNumbers: Int { numbers.count }

  /// Shares the storage out for the next computation.
  func arrange(_ places: RecurrentPlaces) {
    self.places = places
    states.update(repeating: 0, count: places.Hp)
  }

  /// The hidden states, shape `[T + 1, Hp]`; row 0 is s_{-1}, which is zero.
  var states: UnsafeMutablePointer<Scalar> { numbers.start + places.states }

  /// The error that reaches each hidden state from its own word, shape `[T, Hp]`.
  var errors: UnsafeMutablePointer<Scalar> { numbers.start + places.errors }

  /// The errors of all words that reach a hidden state, shape `[T, Hp]`.
  var deltas: UnsafeMutablePointer<Scalar> { numbers.start + places.deltas }

  /// The deltas one step back; once these are added, the deltas times a scale; shape `[T, Hp]`.
  var carried: UnsafeMutablePointer<Scalar> { numbers.start + places.carried }

  /// Where the numbers of the output begin.
  var output: UnsafeMutablePointer<Scalar> { numbers.start + places.count }
}

/// Where the arrays of the recurrent pass lie: one after another in one piece of memory with those of
/// the output, so that those of a long sentence, which are many, can lie where those of a short one,
/// which are large, have been.
struct RecurrentPlaces {
  /// H rounded up to whole panels.
  let Hp: Int

  let states: Int
  let errors: Int
  let deltas: Int
  let carried: Int

  /// How many numbers there are.
  let count: Int

  /// Lays out the arrays for `words`, the T of their shapes.
  init(words T: Int, Hp: Int) {
    self.Hp = Hp
    var places = Places()
    states = places.next((T + 1) * Hp)
    errors = places.next(T * Hp)
    deltas = places.next(T * Hp)
    carried = places.next(T * Hp)
    count = places.count
  }
}

/// Places for arrays that lie one after another.
///
/// No number here overflows: a model of these sizes is in memory already, and so are the words, though
/// sentences of a batch may share theirs.
struct Places {
  /// How many numbers there are so far.
  private(set) var count = 0

  /// The place of the next array; each begins at a cache line, of 16 numbers.
  mutating func next(_ count: Int) -> Int {
    defer { self.count += (count + 15) / 16 * 16 }
    return self.count
  }
}
