// How two threads share the work of layers with gates.

/// The rows that some sentences of a batch have at one time.
struct GatedTime {
  /// The first, and how many there are.
  let first: Int
  let count: Int

  /// The row of the states before the first; 0 where the sentences begin.
  let before: Int
}

extension GatedPass {
  /// How many rows of a product a thread takes at once: four tiles.
  private static var rowsOfPart: Int { 24 }

  /// The sentences of a batch for each thread, by their places in it, with about as many words.
  func shares(of batch: SentenceBatch) -> [Range<Int>] {
    let ends = batch.firstRows.dropFirst() + [batch.T]
    let counts = zip(batch.firstRows, ends).map { $1 - $0 }
    let all = counts.first ?? 0
    guard all > 1, crew.isShared else { return [0..<all] }
    // The longest sentences come first, so that at any time the first so many are there.
    let half = (1..<all).first { place in
      2 * counts.reduce(0) { $0 + min($1, place) } >= batch.T
    }
    let place = half ?? all - 1
    return [0..<place, place..<all]
  }

  /// The rows of some sentences, time after time.
  func times(of places: Range<Int>, in batch: SentenceBatch) -> [GatedTime] {
    var times: [GatedTime] = []
    for (time, start) in batch.firstRows.enumerated() {
      let end = time + 1 < batch.firstRows.count ? batch.firstRows[time + 1] : batch.T
      let count = min(end - start, places.upperBound) - places.lowerBound
      guard count > 0 else { break }
      let first = start + places.lowerBound
      times.append(GatedTime(first: first, count: count, before: batch.before[first]))
    }
    return times
  }

  /// Does something to each row of so many, some rows at a time, on either thread.
  func shareRows(_ count: Int, _ body: @escaping (Range<Int>) -> Void) {
    let parts = min(BlockWorkers.mostBlocks, (count + Self.rowsOfPart - 1) / Self.rowsOfPart)
    crew.distribute(
      parts,
      { part, _ in body(count * part / parts..<count * (part + 1) / parts) },
      meanwhile: {}
    )
  }
}
