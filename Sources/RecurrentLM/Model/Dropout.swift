/// What a step of a training drops.
struct Dropout {
  /// The probability p of each number of a state to be dropped.
  let rate: Double

  /// What the masks are drawn from.
  let seed: UInt32

  /// The seed of a step's masks: those of steps that follow one another have nothing in common.
  ///
  /// - Parameters:
  ///   - seed: The seed of the training.
  ///   - examplesDone: How many examples the training had before the step.
  /// - Returns: `seed + 2654435761 · examplesDone`, modulo 2³².
  static func seed(_ seed: Int, after examplesDone: Int) -> UInt32 {
    // 2³² times the golden section, an odd number: no two of 2³² products are the same.
    UInt32(truncatingIfNeeded: seed &+ examplesDone &* 2_654_435_761)
  }

  /// Draws whether numbers are dropped, one after another.
  var draws: DropoutDraws { DropoutDraws(self) }
}

/// Whether numbers are dropped: of `numpy.random.RandomState(seed)` each takes the next 32 bits, and is
/// dropped where they are below `p · 2³²`.
struct DropoutDraws {
  private var random: MersenneTwister
  private let bound: UInt64

  init(_ dropout: Dropout) {
    random = MersenneTwister(seed: dropout.seed)
    bound = UInt64(dropout.rate * 0x1p32)
  }

  /// Draws whether the next number is dropped.
  @inline(__always)
  mutating func next() -> Bool { UInt64(random.next32()) < bound }
}
