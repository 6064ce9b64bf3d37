/// The sentences of one computation: their words in rows, time after time, and what was before each.
///
/// Sentences that are computed together lie side by side: the first words of all, the second words of
/// all, and so on, so that a product makes all states of one time.
final class SentenceBatch {
  /// The most words that there is room for.
  let mostWords: Int

  /// The words read, shape `[T]`.
  let x: UnsafeMutablePointer<Int>

  /// The words to predict, shape `[T]`.
  let y: UnsafeMutablePointer<Int>

  /// The row of the states that holds the state before each word: 0 where a sentence begins; shape
  /// `[T]`.
  let before: UnsafeMutablePointer<Int>

  /// How many words there are.
  private(set) var T = 0

  /// How many words the longest sentence has.
  private(set) var longest = 0

  /// The rows of the first, longest sentence, time after time.
  private(set) var firstRows: [Int] = []

  /// Takes storage for so many words.
  init(words: Int) {
    mostWords = words
    x = .allocate(capacity: words)
    y = .allocate(capacity: words)
    before = .allocate(capacity: words)
  }

  deinit {
    x.deallocate()
    y.deallocate()
    before.deallocate()
  }

  /// The bytes that so many words take.
  static func bytes(words: Int) -> Int { words * 3 * MemoryLayout<Int>.stride }

  /// Takes one sentence in.
  func fill(_ x: UnsafeBufferPointer<Int>, _ y: UnsafeBufferPointer<Int>) {
    empty()
    for t in x.indices {
      firstRows.append(T)
      append(x[t], y[t], before: t)
    }
    longest = T
  }

  /// Takes several sentences in, side by side.
  ///
  /// The longest comes first: at any time those that go on are the foremost, and their states before
  /// lie in one piece.
  func fill(_ examples: [Example]) {
    empty()
    let order = examples.indices.sorted {
      (-examples[$0].x.count, $0) < (-examples[$1].x.count, $1)
    }
    longest = order.first.map { examples[$0].x.count } ?? 0
    for t in 0..<longest {
      let rowsBefore = firstRows.last
      firstRows.append(T)
      for (place, index) in order.enumerated() {
        let example = examples[index]
        guard example.x.count > t else { break }
        append(example.x[t], example.y[t], before: rowsBefore.map { $0 + place + 1 } ?? 0)
      }
    }
  }

  private func empty() {
    T = 0
    firstRows.removeAll(keepingCapacity: true)
  }

  /// Takes a word in, whose state is computed from the row `before` of the states.
  private func append(_ x: Int, _ y: Int, before: Int) {
    self.x[T] = x
    self.y[T] = y
    self.before[T] = before
    T += 1
  }
}
