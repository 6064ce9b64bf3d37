/// The sentences of one step, one behind another, as the kernels read them: all whole numbers of a step
/// in one array.
///
///     x [N], y [N], places [N], starts [S + 1], order [N], words [D], wordStarts [D + 1]
///
/// and for an output by classes, with the D' words of the classes that are to be predicted,
///
///     classes [N], places in them [N], order [N], words [D'], places [D'], first and last rows [D'] each
///
/// `places` has 1 for the first word of a sentence and 2 for the last one; `order` has the rows sorted
/// by the word read, each word's in their order, and `words` the D words themselves.
package struct DeviceBatch {
  /// The numbers.
  package let numbers: [Int32]

  /// The words read, shape `[N]`.
  package let x: [Int]

  /// The words to be predicted, shape `[N]`.
  package let y: [Int]

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

  // The same of classes.
  package var classAt: Int { wordStartsAt + words.count + 1 }
  package var placeInClassAt: Int { classAt + N }
  package var classOrderAt: Int { classAt + 2 * N }
  package var metAt: Int { classAt + 3 * N }

  /// How many words the classes have that are to be predicted.
  package let metWords: Int

  /// Puts sentences behind one another.
  package init(
    _ examples: [(x: ArraySlice<Int>, y: ArraySlice<Int>)],
    _ classes: DeviceClasses? = nil
  ) {
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
    let ofClasses = classes.map { Self.classNumbers(of: y, $0) } ?? []
    metWords = ofClasses.isEmpty ? 0 : ofClasses[3].count
    let all: [[Int]] = [x, y, places, starts, order, words, wordStarts, [x.count]] + ofClasses
    numbers = all.flatMap { $0.map { Int32(truncatingIfNeeded: $0) } }
    (self.x, self.y, self.sentences, self.words) = (x, y, sentences, words)
  }

  /// Puts whole sentences behind one another.
  package init(_ examples: [Example], _ classes: DeviceClasses? = nil) {
    self.init(examples.map { ($0.x[...], $0.y[...]) }, classes)
  }

  /// What is known of labels by classes.
  private static func classNumbers(of y: [Int], _ classes: DeviceClasses) -> [[Int]] {
    let numbers = y.map { classes.classOfWord[$0] }
    let order = y.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    var (words, places, firsts, lasts) = ([Int](), [Int](), [Int](), [Int]())
    var first = 0
    while first < order.count {
      let number = numbers[order[first]]
      let last = order[first...].firstIndex { numbers[$0] != number } ?? order.count
      for (place, word) in classes.words[number].enumerated() {
        words.append(word)
        places.append(place)
        firsts.append(first)
        lasts.append(last)
      }
      first = last
    }
    return [numbers, y.map { classes.placeOfWord[$0] }, order, words, places, firsts, lasts]
  }

  /// Whether a row is the first of its sentence, or the last.
  package func isFirst(_ row: Int) -> Bool { numbers[placesAt + row] & 1 != 0 }
  package func isLast(_ row: Int) -> Bool { numbers[placesAt + row] & 2 != 0 }
}
