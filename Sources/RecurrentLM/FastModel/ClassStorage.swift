/// What an output by classes has of one computation, in the storage of the step.
struct ClassStorage<Scalar: FastScalar> {
  private let start: UnsafeMutablePointer<Scalar>
  private let places: ClassPlaces

  init(_ places: ClassPlaces, at start: UnsafeMutablePointer<Scalar>) {
    (self.places, self.start) = (places, start)
  }

  /// The states, group after group; shape `[T, Hp]`.
  var states: UnsafeMutablePointer<Scalar> { start + places.states }

  /// The errors that the words of a class send back, times Σ_t, in the same order; shape `[T, Hp]`.
  var errors: UnsafeMutablePointer<Scalar> { start + places.errors }

  /// The same place, once these are collected: the states times `scale / Σ_t`, shape `[T, Hp]`.
  var scaledStates: UnsafeMutablePointer<Scalar> { errors }

  /// For each group its exponentials, then `Σ_t δo_t`, in panels of words; shape `[panels, count, 32]`.
  var exponentials: UnsafeMutablePointer<Scalar> { start + places.exponentials }
}

/// Where the arrays of an output by classes lie.
struct ClassPlaces {
  let states: Int
  let errors: Int
  let exponentials: Int

  /// How many numbers there are.
  let count: Int

  /// Lays out arrays of so many numbers.
  init(states: Int, errors: Int, exponentials: Int) {
    var places = Places()
    self.states = places.next(states)
    self.errors = places.next(errors)
    self.exponentials = places.next(exponentials)
    count = places.count
  }
}

/// What an output by classes knows of each word to predict.
final class ClassRows<Scalar: FastScalar> {
  /// How many words and how many sums there is room for.
  let words: Int
  let mostSums: Int

  /// The class of the word to predict at each time, shape `[T]`.
  let classes: UnsafeMutablePointer<Int>

  /// The place of each time in the order of the groups, and the time of each place; shape `[T]`.
  let places: UnsafeMutablePointer<Int>
  let times: UnsafeMutablePointer<Int>

  /// The score of the word to predict of each place, shape `[T]`.
  let labelScores: UnsafeMutablePointer<Double>

  /// The sum of the exponentials of each place, and what is subtracted from its scores.
  let sums: UnsafeMutablePointer<Double>
  let shifts: UnsafeMutablePointer<Scalar>

  /// Takes storage.
  init(words: Int, sums: Int) {
    (self.words, mostSums) = (words, sums)
    classes = .allocate(capacity: words)
    places = .allocate(capacity: words)
    times = .allocate(capacity: words)
    labelScores = .allocate(capacity: words)
    self.sums = .allocate(capacity: sums)
    shifts = .allocate(capacity: sums)
  }

  deinit {
    classes.deallocate()
    places.deallocate()
    times.deallocate()
    labelScores.deallocate()
    sums.deallocate()
    shifts.deallocate()
  }
}
