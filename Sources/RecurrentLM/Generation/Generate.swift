// Sentences from a language model: read SENTENCE_START, then draw each next word from o_t and read
// it, until SENTENCE_END is drawn.
//
// The state is carried from word to word. Words are drawn in double precision from the cumulative
// sum of the weights, so that probabilities which do not quite sum to 1 do no harm.

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Makes up sentences.
///
/// Each word is drawn from the model's probabilities for the next word, with UNKNOWN_TOKEN and
/// SENTENCE_START left out and the rest scaled up to 1. Sentences shorter than the minimum are
/// thrown away and drawn again, 1,000 times at most; longer ones are cut off at the maximum.
///
/// - Parameters:
///   - sentences: How many sentences to make, 0 or more.
///   - model: The model.
///   - vocabulary: The vocabulary that the model was made with.
///   - minimumLength: The least number of words in a sentence.
///   - maximumLength: The largest number of words, not less than the minimum.
///   - temperature: 1 draws from the model's own probabilities; below 1 prefers probable words, above
///     1 evens them out; at 0 it is always the most probable word, so that all sentences are equal.
///   - seed: The seed of the random numbers: the same one gives the same sentences.
/// - Returns: The sentences, each word with the probability that the model gave it.
/// - Throws: `RecurrentLMError.vocabularyMismatch` if model and vocabulary differ in size,
///   `RecurrentLMError.sentencesTooShort` if no sentence becomes long enough,
///   `RecurrentLMError.invalidArgument` for a bad number, `RecurrentLMError.notFinite` if the model
///   predicts no numbers, or `CancellationError`.
/// - Complexity: O(words · H · (H + C)).
public func generate(
  sentences: Int,
  with model: any LanguageModel,
  _ vocabulary: Vocabulary,
  minimumLength: Int = 7,
  maximumLength: Int = 100,
  temperature: Double = 1.0,
  seed: Int = 1
) throws -> [GeneratedSentence] {
  guard sentences >= 0 else {
    throw RecurrentLMError.invalidArgument(
      name: "sentences",
      found: "\(sentences)",
      expected: "0 or more sentences"
    )
  }
  var random = MersenneTwister(seed: try checkedSeed(seed))
  let writer = try SentenceWriter(
    model: model,
    vocabulary: vocabulary,
    minimumLength: minimumLength,
    maximumLength: maximumLength,
    temperature: temperature
  )
  return try (0..<sentences).map { _ in try writer.sentence(using: &random) }
}

/// What all sentences of one call share.
struct SentenceWriter {
  private static let attempts = 1000

  private let model: any LanguageModel
  private let vocabulary: Vocabulary
  private let minimumLength: Int
  private let maximumLength: Int
  private let temperature: Double

  init(
    model: any LanguageModel,
    vocabulary: Vocabulary,
    minimumLength: Int,
    maximumLength: Int,
    temperature: Double
  ) throws {
    guard vocabulary.count == model.vocabularySize else {
      throw RecurrentLMError.vocabularyMismatch(
        model: model.vocabularySize,
        vocabulary: vocabulary.count
      )
    }
    guard minimumLength >= 0 else {
      throw RecurrentLMError.invalidArgument(
        name: "minimumLength",
        found: "\(minimumLength)",
        expected: "0 or more words"
      )
    }
    guard maximumLength >= max(1, minimumLength) else {
      throw RecurrentLMError.invalidArgument(
        name: "maximumLength",
        found: "\(maximumLength)",
        expected: "\(max(1, minimumLength)) words or more"
      )
    }
    guard temperature >= 0, temperature.isFinite else {
      throw RecurrentLMError.invalidArgument(
        name: "temperature",
        found: "\(temperature)",
        expected: "a number not below 0"
      )
    }
    self.model = model
    self.vocabulary = vocabulary
    self.minimumLength = minimumLength
    self.maximumLength = maximumLength
    self.temperature = temperature
  }

  /// Draws sentences until one is long enough.
  func sentence(using random: inout MersenneTwister) throws -> GeneratedSentence {
    var longest = 0
    // The most probable sentence is the same every time.
    let attempts = temperature == 0 ? 1 : Self.attempts
    for _ in 0..<attempts {
      let sentence = try attempt(using: &random)
      if sentence.words.count >= minimumLength { return sentence }
      longest = max(longest, sentence.words.count)
    }
    throw RecurrentLMError.sentencesTooShort(
      minimumLength: minimumLength,
      attempts: attempts,
      longest: longest
    )
  }

  private func attempt(using random: inout MersenneTwister) throws -> GeneratedSentence {
    var words: [String] = []
    var probabilities: [Double] = []
    var state = Vector(count: model.hiddenSize)
    var word = vocabulary.sentenceStartIndex
    while words.count < maximumLength {
      try Task.checkCancellation()
      let o = try model.next(after: word, state: &state)
      word = try draw(from: o, using: &random)
      if word == vocabulary.sentenceEndIndex {
        return GeneratedSentence(words: words, probabilities: probabilities, isComplete: true)
      }
      words.append(vocabulary[word])
      probabilities.append(o[word])
    }
    return GeneratedSentence(words: words, probabilities: probabilities, isComplete: false)
  }

  private func draw(from o: Vector, using random: inout MersenneTwister) throws -> Int {
    var weights = o.values
    weights[vocabulary.unknownIndex] = 0
    weights[vocabulary.sentenceStartIndex] = 0
    let likeliest = indexOfLargest(of: weights[...])
    guard weights[likeliest] > 0, weights[likeliest].isFinite else {
      throw RecurrentLMError.notFinite(what: "the largest probability of the next word")
    }
    if temperature == 0 { return likeliest }
    if temperature != 1 {
      let top = weights[likeliest]
      weights = weights.map { $0 > 0 ? exp(log($0 / top) / temperature) : 0 }
    }
    return sample(weights, using: &random) ?? likeliest
  }
}

/// Draws an index with a chance proportional to its weight.
///
/// - Parameters:
///   - weights: Numbers that are 0 or more; they need not sum to 1.
///   - random: The source of chance; one number is drawn.
/// - Returns: An index whose weight is above 0, or nil if none is.
/// - Complexity: O(count).
package func sample(_ weights: [Double], using random: inout MersenneTwister) -> Int? {
  let target = random.nextUnit() * weights.reduce(0, +)
  var cumulative = 0.0
  var last: Int?
  for (index, weight) in weights.enumerated() where weight > 0 {
    cumulative += weight
    last = index
    if cumulative > target { return index }
  }
  return last
}
