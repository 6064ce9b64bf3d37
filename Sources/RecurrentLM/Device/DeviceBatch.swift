/// The sentences of one step, one behind another, as the kernels read them: all whole numbers of a step
/// in one array.
///
///     x [N], y [N], places [N], starts [S + 1], order [N], words [D], wordStarts [D + 1]
///
/// `places` has 1 for the first word of a sentence and 2 for the last one; `order` has the rows sorted
/// by the word read, each word's in their order, and `words` the D words themselves.
package struct DeviceBatch {
  /// The numbers.
  package let numbers: [Int32]

  /// The words read, shape `[N]`.
  package let x: [Int]

  /// The number of words N.
  package var N: Int { x.count }

  /// The rows of each sentence.
  package let sentences: [Range<Int>]

  /// The words read, each once, rising.
  package let words: [Int]

  /// How many words the longest sentence has.
  package var longest: Int { sentences.map(\.count).max() ?? 0 }

  // Where the parts of the numbers begin; x is at 0.
  package var yAt: Int { N }
  package var placesAt: Int { 2 * N }
  package var startsAt: Int { 3 * N }
  package var orderAt: Int { startsAt + sentences.count + 1 }
  package var wordsAt: Int { orderAt + N }
  package var wordStartsAt: Int { wordsAt + words.count }

  /// Puts sentences behind one another.
  package init(_ examples: [(x: ArraySlice<Int>, y: ArraySlice<Int>)]) {
    var sentences: [Range<Int>] = []
    var (x, y, places) = ([Int](), [Int](), [Int]())
    for example in examples {
      let start = x.count
      x += example.x
      y += example.y
      places += example.x.indices.map {
        ($0 == example.x.startIndex ? 1 : 0) + ($0 == example.x.endIndex - 1 ? 2 : 0)
      }
      sentences.append(start..<x.count)
    }
    let order = x.indices.sorted { (x[$0], $0) < (x[$1], $1) }
    var (words, wordStarts) = ([Int](), [Int]())
    for (place, row) in order.enumerated() where words.last != x[row] {
      words.append(x[row])
      wordStarts.append(place)
    }
    let starts = sentences.map(\.lowerBound) + [x.count]
    let all: [[Int]] = [x, y, places, starts, order, words, wordStarts, [x.count]]
    numbers = all.flatMap { $0.map { Int32(truncatingIfNeeded: $0) } }
    (self.x, self.sentences, self.words) = (x, sentences, words)
  }

  /// Puts whole sentences behind one another.
  package init(_ examples: [Example]) { self.init(examples.map { ($0.x[...], $0.y[...]) }) }

  /// Whether a row is the first of its sentence, or the last.
  package func isFirst(_ row: Int) -> Bool { numbers[placesAt + row] & 1 != 0 }
  package func isLast(_ row: Int) -> Bool { numbers[placesAt + row] & 2 != 0 }
}
