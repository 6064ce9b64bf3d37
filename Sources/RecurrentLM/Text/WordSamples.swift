/// How words are drawn for a sampled softmax.
///
///     q(w) = n_w^(3/4) / Σ_v n_v^(3/4)
///
/// n_w is how often w occurs in the text, at least 1. The power draws rare words oftener than they occur:
/// of every row of V something is to be learnt.
///
/// Source: T. Mikolov and others, "Distributed Representations of Words and Phrases and their
/// Compositionality", NIPS 2013.
package struct WordSamples: Hashable, Sendable {
  /// The number of words drawn for a step, K.
  package let count: Int

  /// How often each word occurs, shape `[C]`.
  package let counts: [Int]

  /// The vocabulary that was counted, nil if it is not known.
  let vocabulary: VocabularyIdentity?

  /// The sums of `n_w^(3/4)` up to each word, shape `[C]`.
  private let sums: [Double]

  /// Takes counts that are 0 or more, and some of them above.
  package init(count: Int, counts: [Int]) {
    self.init(count: count, counts: counts, vocabulary: nil)
  }

  init(count: Int, counts: [Int], vocabulary: VocabularyIdentity?) {
    (self.count, self.counts, self.vocabulary) = (count, counts, vocabulary)
    var (sum, sums) = (0.0, [Double]())
    sums.reserveCapacity(counts.count)
    for n in counts {
      sum += Self.weight(n)
      sums.append(sum)
    }
    self.sums = sums
  }

  /// Draws words by the counts of a vocabulary.
  ///
  /// - Throws: `RecurrentLMError.invalidArgument` if there are less than one or more samples than words,
  ///   or all counts are 0.
  init(count: Int, of vocabulary: Vocabulary) throws {
    guard (1...vocabulary.count).contains(count) else {
      throw RecurrentLMError.invalidArgument(
        name: "samples",
        found: "\(count)",
        expected: "a number of words in 1...\(vocabulary.count), the words of the vocabulary,"
      )
    }
    guard vocabulary.counts.contains(where: { $0 > 0 }) else {
      throw RecurrentLMError.invalidArgument(
        name: "vocabulary",
        found: "counts that are all 0",
        expected: "words that were counted in a text, as 'Vocabulary(of: text, size:)' counts them,"
      )
    }
    self.init(count: count, counts: vocabulary.counts, vocabulary: vocabulary.identity)
  }

  /// `max(1, n)^(3/4)`, by roots: they are rounded in one way on all machines.
  private static func weight(_ n: Int) -> Double {
    let root = Double(max(1, n)).squareRoot()
    return root * root.squareRoot()
  }

  /// How often a word is drawn on average among the K of a step, `K q(w)`.
  func expected(_ word: Int) -> Double {
    Double(count) * Self.weight(counts[word]) / (sums.last ?? 1)
  }

  /// Draws the K words of a step, one after another: each as `numpy.random.RandomState(seed)` draws a
  /// number in 0..<1, and the first word whose sum is above that part of all.
  func draw(seed: UInt32) -> [Int] {
    var random = MersenneTwister(seed: seed)
    let all = sums.last ?? 0
    return (0..<count).map { _ in
      let place = random.nextUnit() * all
      var (low, high) = (0, sums.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if sums[middle] > place { high = middle } else { low = middle + 1 }
      }
      return low
    }
  }

  /// The seed of a step's samples: another than that of its dropout.
  static func seed(_ seed: UInt32) -> UInt32 { seed ^ 0x5A3D_1E57 }

  // The sums follow from the counts, and any vocabulary has the same.

  package static func == (one: WordSamples, other: WordSamples) -> Bool {
    one.count == other.count && one.counts == other.counts
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    hasher.combine(counts)
  }
}
