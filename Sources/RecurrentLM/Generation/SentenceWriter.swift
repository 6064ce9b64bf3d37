/// Writes sentences: what all sentences of one call to `generate` share.
///
/// SENTENCE_START and the prompt are read once; every sentence, and every attempt at one, begins with
/// the state that they leave.
struct SentenceWriter {
  /// How often a sentence that is too short is begun anew.
  private static let attempts = 1000

  private let vocabulary: Vocabulary
  private let lengths: ClosedRange<Int>
  private let isAlwaysTheSame: Bool
  private var sampler: WordSampler

  // After SENTENCE_START and the prompt.
  private let promptWords: [String]
  private var promptProbabilities: [Double] = []
  private var reader: any SentenceReader
  private var o: Vector

  /// Reads SENTENCE_START and the prompt.
  ///
  /// `lengths` holds the least and the largest number of words, the prompt's among them; the prompt
  /// has fewer than the largest.
  ///
  /// - Throws: The errors of `generate`.
  init(
    model: any WordModel,
    vocabulary: Vocabulary,
    prompt: [String],
    lengths: ClosedRange<Int>,
    temperature: Double,
    topK: Int?
  ) throws {
    try model.checkVocabulary(vocabulary)
    self.vocabulary = vocabulary
    self.lengths = lengths
    isAlwaysTheSame = temperature == 0 || topK == 1
    sampler = try WordSampler(
      leavingOut: [vocabulary.unknownIndex, vocabulary.sentenceStartIndex],
      temperature: temperature,
      topK: topK
    )
    promptWords = prompt
    reader = model.reader()
    try reader.read(vocabulary.sentenceStartIndex)
    o = try reader.next()
    for word in try vocabulary.knownIndices(of: prompt) {
      try Safepoint.pass()
      promptProbabilities.append(o[word])
      try reader.read(word)
      o = try reader.next()
    }
  }

  /// Draws sentences until one is long enough.
  mutating func sentence(using random: inout MersenneTwister) throws -> GeneratedSentence {
    var longest = 0
    let attempts = isAlwaysTheSame ? 1 : Self.attempts
    for _ in 0..<attempts {
      let sentence = try attempt(using: &random)
      if sentence.words.count >= lengths.lowerBound { return sentence }
      longest = max(longest, sentence.words.count)
    }
    throw RecurrentLMError.sentencesTooShort(
      minimumLength: lengths.lowerBound,
      attempts: attempts,
      longest: longest
    )
  }

  /// Draws one sentence, however short.
  mutating func attempt(
    using random: inout MersenneTwister
  ) throws -> GeneratedSentence {
    var (words, probabilities) = (promptWords, promptProbabilities)
    var (reader, o) = (reader, o)
    var isComplete = false
    while true {
      try Safepoint.pass()
      let word = try sampler.draw(from: o, using: &random)
      isComplete = word == vocabulary.sentenceEndIndex
      if isComplete { break }
      words.append(vocabulary[word])
      probabilities.append(o[word])
      guard words.count < lengths.upperBound else { break }
      try reader.read(word)
      o = try reader.next()
    }
    return GeneratedSentence(
      words: words,
      probabilities: probabilities,
      promptLength: promptWords.count,
      isComplete: isComplete,
      unit: vocabulary.unit
    )
  }
}
