/// A made-up language in which an early word decides about a late one, so many others after it.
///
///     let task = MemoryTask.repetition
///     let text = try task.text(sentences: 1000, distances: [5], seed: 1)
///     print(text.original(0))                          // gus di ba ba di who gus
///
/// A model that forgets the early word can only guess the late one: how often it is right, by the
/// number of words in between, is how far its memory reaches, see `WordModel.accuracy(of:at:_:)`. In
/// real text a word far back matters little beside the last few, and a loss hides what is forgotten.
///
/// Source: the tasks are made after S. Hochreiter and J. Schmidhuber, "Long Short-Term Memory", 1997,
/// section 5; T. Linzen, E. Dupoux and Y. Goldberg, "Assessing the Ability of LSTMs to Learn
/// Syntax-Sensitive Dependencies", 2016; and M. Suzgun and others, "LSTM Networks Can Perform Dynamic
/// Counting", 2019.
public struct MemoryTask: Hashable, Sendable, CustomStringConvertible {
  enum Grammar {
    case repetition
    case agreement
    case brackets
  }

  let grammar: Grammar

  /// A name is to be repeated after words that mean nothing, of which the last asks for it.
  ///
  ///     gus di ba ba di who gus
  ///
  /// There are eight names: guessing is right once in eight times. The distance is at least 1, for
  /// the word that asks.
  public static let repetition: MemoryTask = MemoryTask(grammar: .repetition)

  /// The verb agrees with the noun at the beginning, whatever the nouns in between are.
  ///
  ///     the dog near the cats truly is here
  ///
  /// The verb is one of two: guessing is right every other time.
  public static let agreement: MemoryTask = MemoryTask(grammar: .agreement)

  /// The last bracket closes the first one, and is of its kind.
  ///
  ///     ( [ ] { < > } )
  ///
  /// There are four kinds: guessing is right once in four times. The brackets in between come in pairs,
  /// so that the distance is an even number.
  public static let brackets: MemoryTask = MemoryTask(grammar: .brackets)

  /// The words among which the late one is.
  public var answers: [String] {
    switch grammar {
    case .repetition: Self.names
    case .agreement: Self.verbs
    case .brackets: Self.pairs.map(\.close)
    }
  }

  /// How often somebody is right who only guesses: 1 / number of answers.
  public var chance: Double { 1 / Double(answers.count) }

  /// `repetition`, `agreement` or `brackets`.
  public var description: String { "\(grammar)" }

  static let names = ["ada", "ben", "cleo", "dan", "eva", "finn", "gus", "hana"]
  static let noises = ["ba", "di"]
  static let question = "who"
  static let nouns = [("dog", "dogs"), ("cat", "cats"), ("bird", "birds"), ("king", "kings")]
  static let verbs = ["is", "are"]
  static let prepositions = ["near", "behind"]
  static let adverbs = ["truly", "still"]
  static let pairs: [(open: String, close: String)] = [
    ("(", ")"), ("[", "]"), ("{", "}"), ("<", ">"),
  ]

  /// Makes sentences.
  ///
  ///     let text = try MemoryTask.agreement.text(sentences: 1000, distances: [0, 3, 6, 9], seed: 1)
  ///     let vocabulary = try Vocabulary(of: text)
  ///
  /// - Parameters:
  ///   - sentences: How many, 1 or more.
  ///   - distances: The numbers of words between the early and the late word; each sentence has one of
  ///     them, drawn by chance.
  ///   - seed: What the random numbers come from, in `0...4294967295`.
  /// - Returns: A text of the sentences.
  /// - Throws: `RecurrentLMError.invalidArgument` for no sentences, no distances, or a distance that
  ///   the language does not have; `.notEnoughMemory`, or `CancellationError`.
  /// - Complexity: O(words in the text).
  public func text(sentences: Int, distances: [Int], seed: Int = 1) throws -> TokenizedText {
    var random = MersenneTwister(seed: try checkedSeed(seed))
    guard sentences >= 1 else {
      throw RecurrentLMError.invalidArgument(
        name: "sentences",
        found: "\(sentences)",
        expected: "1 sentence or more"
      )
    }
    guard !distances.isEmpty else {
      throw RecurrentLMError.invalidArgument(
        name: "distances",
        found: "none",
        expected: "one distance or more, such as [5]"
      )
    }
    for distance in distances { try check(distance, name: "distances") }
    // The words of a sentence lie in a list of 16 bytes each, which doubles as it grows.
    let longest = Memory.sum(16, distances.reduce(0, max))
    try Memory.check(
      needed: Memory.bytes(ofShape: sentences, longest, bytesPerElement: 32),
      for: "\(counted(sentences, "sentence")) of up to \(counted(longest, "word"))"
    )
    var made: [[String]] = []
    for _ in 0..<sentences {
      try Safepoint.pass()
      let distance = distances[random.below(distances.count)]
      made.append(try sentence(over: distance, using: &random).words)
    }
    return TokenizedText(sentences: made)
  }

  /// Checks that the language has sentences of a distance.
  func check(_ distance: Int, name: String) throws {
    let expected: String? =
      switch grammar {
      case .repetition where distance < 1: "1 or more: the last word between asks for the name"
      case .agreement where distance < 0: "0 or more"
      case .brackets where distance < 0 || !distance.isMultiple(of: 2):
        "an even number, 0 or more: the brackets between come in pairs"
      default: nil
      }
    guard let expected else { return }
    throw RecurrentLMError.invalidArgument(name: name, found: "\(distance)", expected: expected)
  }
}

extension MersenneTwister {
  /// Draws a whole number from 0 up to, not including, a bound.
  mutating func below(_ bound: Int) -> Int { Int(nextUnit() * Double(bound)) }
}
