// Batches of like length.
//
// Sentences that are computed together go through the network time after time, and the longest one
// decides how often. So each epoch's order is cut into stretches of many batches; within a stretch
// the sentences are sorted by their length and cut into batches, and the batches take the places of
// their foremost sentences. The order of lengths then says nothing about the order of batches, and
// every sentence stays near its place.

/// The order of the examples, epoch after epoch: as they are, or a new one of chance for each, and
/// in batches of like length.
///
/// The orders of chance are those that one `numpy.random.RandomState(seed)` gives if it is asked for
/// a `permutation` once an epoch. So the seed and the number of epochs tell the order, and a
/// checkpoint needs no more.
struct EpochOrders {
  /// How many batches are chosen from one stretch of an epoch.
  private static let batchesInStretch = 32

  private let batchSize: Int

  /// The lengths of the examples, where batches are to be of like length.
  private let lengths: [Int]
  private var random: MersenneTwister?
  private var order: [Int]

  /// Begins with the first epoch.
  init(_ plan: TrainingPlan, _ examples: [Example]) throws {
    batchSize = plan.batchSize
    lengths = batchSize > 1 ? examples.map(\.x.count) : []
    random = plan.shuffle ? MersenneTwister(seed: try checkedSeed(plan.seed)) : nil
    order = Array(examples.indices)
    advance()
  }

  /// Goes on to the next epoch.
  mutating func advance() {
    if let permutation = random?.permutation(order.count) { order = permutation }
    pack()
  }

  /// The examples of the batch that begins in a place of the epoch, all in `0..<count`.
  func batch(from place: Int) -> ArraySlice<Int> {
    order[place..<min(order.count, place - place % batchSize + batchSize)]
  }

  /// Puts examples of like length together; the batch that is not full stays the last.
  private mutating func pack() {
    guard batchSize > 1 else { return }
    let (stretch, overflows) = batchSize.multipliedReportingOverflow(by: Self.batchesInStretch)
    let step = overflows ? order.count : stretch
    for start in stride(from: 0, to: order.count, by: max(1, step)) {
      let places = start..<min(order.count, start + step)
      let sorted = places.sorted {
        (lengths[order[$0]], $0) < (lengths[order[$1]], $1)
      }
      let batches = stride(from: 0, to: sorted.count, by: batchSize).map {
        Array(sorted[$0..<min(sorted.count, $0 + batchSize)])
      }
      let packed = batches.sorted {
        let (one, other) = ($0.count == batchSize, $1.count == batchSize)
        return one == other ? ($0.min() ?? 0) < ($1.min() ?? 0) : one
      }
      order.replaceSubrange(places, with: packed.joined().map { order[$0] })
    }
  }
}
