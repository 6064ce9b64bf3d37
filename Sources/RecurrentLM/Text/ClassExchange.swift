// The exchange algorithm: words change their classes one by one, as long as a text becomes likelier.
//
//     F = Σ_{v,k} f(N(v, k)) - Σ_k f(N(k)),   f(n) = n ln n
//
// If word w, which occurs n_w times and after v n_{v,w} times, comes into class k, F gains
//
//     Σ_v (f(N(v, k) + n_{v,w}) - f(N(v, k))) - (f(N(k) + n_w) - f(N(k)))

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How often each word follows each other word, and how often it occurs after any.
struct WordPairs {
  /// How often each word occurs as a label, shape `[C]`.
  let counts: [Int]

  /// For each word the words before it, each once; those of word w are `starts[w]..<starts[w + 1]`.
  let starts: [Int]
  let before: [Int32]
  let times: [Int32]

  /// Counts the pairs of examples.
  init(of examples: some Collection<Example>, vocabularySize C: Int) throws {
    let (counts, labels) = try Self.counts(examples, C)
    try Memory.check(
      needed: Memory.bytes(ofShape: 3, labels, bytesPerElement: MemoryLayout<Int32>.stride),
      for: "the pairs of \(counted(labels, "word"))"
    )
    // All words before each word, in the order of the text.
    var places = [Int](repeating: 0, count: C + 1)
    for word in 0..<C { places[word + 1] = places[word] + counts[word] }
    let ends = places
    var all = [Int32](repeating: 0, count: labels)
    for example in examples {
      try Safepoint.pass()
      for (word, label) in zip(example.x, example.y) {
        all[places[label]] = Int32(word)
        places[label] += 1
      }
    }
    var (starts, before, times) = ([0], [Int32](), [Int32]())
    for word in 0..<C {
      try Safepoint.pass()
      var last: Int32 = -1
      for other in all[ends[word]..<ends[word + 1]].sorted() {
        if other == last {
          times[times.count - 1] += 1
        } else {
          before.append(other)
          times.append(1)
          last = other
        }
      }
      starts.append(before.count)
    }
    (self.counts, self.starts, self.before, self.times) = (counts, starts, before, times)
  }

  /// Counts the labels, and checks all words.
  private static func counts(
    _ examples: some Collection<Example>,
    _ C: Int
  ) throws -> (counts: [Int], labels: Int) {
    var (counts, labels) = ([Int](repeating: 0, count: C), 0)
    for example in examples {
      try Safepoint.pass()
      guard example.x.count == example.y.count else {
        throw RecurrentLMError.lengthsDiffer(x: example.x.count, y: example.y.count)
      }
      for words in [example.x, example.y] {
        guard let position = words.firstIndex(where: { $0 < 0 || $0 >= C }) else { continue }
        throw RecurrentLMError.indexOutOfVocabulary(
          index: words[position],
          position: position,
          vocabularySize: C
        )
      }
      for label in example.y { counts[label] += 1 }
      labels += example.y.count
    }
    guard labels > 0 else { throw RecurrentLMError.noExamples }
    return (counts, labels)
  }
}

/// Words on their way from class to class.
struct ClassExchange {
  /// How often all words are looked at.
  private static let passes = 6

  private let pairs: WordPairs
  private let K: Int
  private let mostWords: Int

  /// The class of each word, shape `[C]`.
  private(set) var classOfWord: [Int]

  /// How many words each class has, and how often they occur; shape `[K]`.
  private var sizes: [Int]
  private var totals: [Int]

  /// N(v, k), shape `[C, K]`.
  private var followers: [Int32]

  /// f of small numbers.
  private let table: [Int64]

  /// Deals the words out to the classes by their rank.
  init(of pairs: WordPairs, classes K: Int) throws {
    let C = pairs.counts.count
    try Memory.check(
      needed: Memory.bytes(ofShape: C, K, bytesPerElement: MemoryLayout<Int32>.stride),
      for: "the counts of \(K) classes of \(C) words"
    )
    (self.pairs, self.K) = (pairs, K)
    mostWords = max(400, 4 * ((C + K - 1) / K))
    table = (0..<1 << 14).map(Self.f)
    classOfWord = [Int](repeating: 0, count: C)
    sizes = [Int](repeating: 0, count: K)
    totals = sizes
    followers = [Int32](repeating: 0, count: C * K)
    for (rank, word) in byFrequency.enumerated() {
      if rank & 0xFF == 0xFF { try Safepoint.pass() }
      put(word, into: rank % K)
    }
  }

  /// Moves words until nothing is gained, at most so many times over.
  mutating func run() throws {
    let words = byFrequency
    try Meter.measure(
      "dividing \(counted(words.count, "word")) into classes",
      of: Self.passes * words.count
    ) { try exchange(words, $0) }
  }

  private mutating func exchange(_ words: [Int], _ meter: Meter) throws {
    for _ in 0..<Self.passes {
      var hasMoved = false
      for word in words where pairs.counts[word] > 0 {
        try Safepoint.pass()
        meter.advance()
        let old = classOfWord[word]
        guard sizes[old] > 1 else { continue }
        take(word, from: old)
        let new = bestClass(for: word, now: old)
        put(word, into: new)
        if new != old { hasMoved = true }
      }
      if !hasMoved { return }
    }
  }

  /// The classes, each numbered by its first word.
  func numberedByFirstWord() -> [Int] {
    var (numbers, next) = ([Int](repeating: -1, count: K), 0)
    return classOfWord.map { old in
      if numbers[old] < 0 {
        numbers[old] = next
        next += 1
      }
      return numbers[old]
    }
  }

  /// The most frequent words first, of equally frequent ones the first.
  private var byFrequency: [Int] {
    pairs.counts.indices.sorted { (-pairs.counts[$0], $0) < (-pairs.counts[$1], $1) }
  }

  private mutating func put(_ word: Int, into number: Int) {
    classOfWord[word] = number
    count(word, in: number, sign: 1)
  }

  private mutating func take(_ word: Int, from number: Int) { count(word, in: number, sign: -1) }

  private mutating func count(_ word: Int, in number: Int, sign: Int) {
    sizes[number] += sign
    totals[number] += sign * pairs.counts[word]
    for place in pairs.starts[word]..<pairs.starts[word + 1] {
      followers[Int(pairs.before[place]) * K + number] += Int32(sign) * pairs.times[place]
    }
  }

  /// The class that gains most by a word that is in none.
  private func bestClass(for word: Int, now old: Int) -> Int {
    let n = pairs.counts[word]
    var gains = totals.map { Self.f($0) - Self.f($0 + n) }
    for place in pairs.starts[word]..<pairs.starts[word + 1] {
      addGains(of: Int(pairs.before[place]), Int(pairs.times[place]), to: &gains)
    }
    var best = old
    for number in 0..<K where sizes[number] < mostWords && gains[number] > gains[best] {
      best = number
    }
    return best
  }

  /// Adds, for each class, what the pairs with one word before gain.
  private func addGains(of before: Int, _ times: Int, to gains: inout [Int64]) {
    table.withUnsafeBufferPointer { table in
      followers.withUnsafeBufferPointer { followers in
        gains.withUnsafeMutableBufferPointer { gains in
          let fresh = Self.value(times, table)
          for number in 0..<K {
            let count = Int(followers[before * K + number])
            // Most words are followed by words of few classes.
            gains[number] +=
              count == 0 ? fresh : Self.value(count + times, table) - Self.value(count, table)
          }
        }
      }
    }
  }

  @inline(__always)
  private static func value(_ n: Int, _ table: UnsafeBufferPointer<Int64>) -> Int64 {
    n < table.count ? table[n] : f(n)
  }

  /// n ln n, in units of 2⁻²⁰: sums of whole numbers have no order.
  private static func f(_ n: Int) -> Int64 {
    n < 2 ? 0 : Int64((Double(n) * log(Double(n)) * 0x1p20).rounded())
  }
}
