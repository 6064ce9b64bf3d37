// Sentences from a language model: read SENTENCE_START, then draw each next word from o_t and read
// it, until SENTENCE_END is drawn.
//
// The state is carried from word to word, so that a word costs the same wherever it stands.

/// Makes up sentences.
///
///     p(w) = o_t[w]^(1/temperature) / Σ_v o_t[v]^(1/temperature)
///
/// Each word is drawn from the model's probabilities for the next word, with UNKNOWN_TOKEN and
/// SENTENCE_START left out and the rest scaled up to 1. Sentences shorter than the minimum are
/// thrown away and drawn again, 1,000 times at most; longer ones are cut off at the maximum.
///
///     try generate(sentences: 3, with: model, vocabulary, prompt: "he went to", topK: 40)
///
/// A prompt is the beginning of every sentence: the model reads it and goes on. All of its words
/// must be in the vocabulary, for the model would read any other as UNKNOWN_TOKEN, and go on from
/// something else than what was asked.
///
/// - Parameters:
///   - sentences: How many sentences to make, 0 or more.
///   - model: The model: a network, counts or a mixture.
///   - vocabulary: The vocabulary that the model was made with.
///   - prompt: The beginning of each sentence; it is taken apart as the vocabulary's text
///     was: into words in lower case, or into characters.
///   - minimumLength: The least number of words in a sentence, those of the prompt among them.
///   - maximumLength: The largest number of words, not less than the minimum and larger than the
///     prompt's.
///   - temperature: 1 draws from the model's own probabilities; below 1 prefers probable words, above
///     1 evens them out; at 0 it is always the most probable word, so that all sentences are equal.
///   - topK: Draws from this many of the most probable words only, 1 or more; of equally probable
///     ones the first in the vocabulary. nil draws from all.
///   - seed: The seed of the random numbers: the same one gives the same sentences, with `RNN`
///     everywhere, with a `FastRNN` on all x86-64 processors with AVX2.
/// - Returns: The sentences, each word with the probability that the model gave it.
/// - Throws: `RecurrentLMError.vocabularyMismatch` if model and vocabulary differ in size,
///   `RecurrentLMError.unknownWords` if the vocabulary lacks a word of the prompt,
///   `RecurrentLMError.sentencesTooShort` if no sentence becomes long enough,
///   `RecurrentLMError.invalidArgument` for a bad number, `RecurrentLMError.notFinite` if the model
///   predicts no numbers, or `CancellationError`.
/// - Complexity: O(words · H · (H + C)) for a network.
public func generate(
  sentences: Int,
  with model: any WordModel,
  _ vocabulary: Vocabulary,
  prompt: String = "",
  minimumLength: Int = 7,
  maximumLength: Int = 100,
  temperature: Double = 1.0,
  topK: Int? = nil,
  seed: Int = 1
) throws -> [GeneratedSentence] {
  try generate(
    sentences: sentences,
    with: model,
    vocabulary,
    prompt: vocabulary.unit.tokens(of: prompt),
    minimumLength: minimumLength,
    maximumLength: maximumLength,
    temperature: temperature,
    topK: topK,
    seed: seed
  )
}

/// Makes up sentences that begin with given words.
///
///     let words = text.sentences[10].prefix(3)
///     try generate(sentences: 3, with: model, vocabulary, prompt: Array(words))
///
/// - Parameters:
///   - sentences: How many sentences to make, 0 or more.
///   - model: The model: a network, counts or a mixture.
///   - vocabulary: The vocabulary that the model was made with.
///   - prompt: The first words of each sentence, as the vocabulary has them.
///   - minimumLength: The least number of words in a sentence, those of the prompt among them.
///   - maximumLength: The largest number of words, not less than the minimum and larger than the
///     prompt's.
///   - temperature: As for a prompt that is text.
///   - topK: As for a prompt that is text.
///   - seed: The seed of the random numbers.
/// - Returns: The sentences, each word with the probability that the model gave it.
/// - Throws: As with a prompt that is text.
/// - Complexity: O(words · H · (H + C)) for a network.
public func generate(
  sentences: Int,
  with model: any WordModel,
  _ vocabulary: Vocabulary,
  prompt: [String],
  minimumLength: Int = 7,
  maximumLength: Int = 100,
  temperature: Double = 1.0,
  topK: Int? = nil,
  seed: Int = 1
) throws -> [GeneratedSentence] {
  guard sentences >= 0 else {
    throw RecurrentLMError.invalidArgument(
      name: "sentences",
      found: "\(sentences)",
      expected: "0 or more sentences"
    )
  }
  // A sentence without words, and its word and probability for each.
  let least = Memory.sum(64, Memory.bytes(ofShape: max(0, minimumLength), bytesPerElement: 24))
  try Memory.check(
    needed: Memory.bytes(ofShape: sentences, bytesPerElement: least),
    for: "a list of \(sentences) sentences"
  )
  let lengths = try checkedLengths(minimumLength, maximumLength, prompt: prompt.count)
  var random = MersenneTwister(seed: try checkedSeed(seed))
  var writer = try SentenceWriter(
    model: model,
    vocabulary: vocabulary,
    prompt: prompt,
    lengths: lengths,
    temperature: temperature,
    topK: topK
  )
  var written: [GeneratedSentence] = []
  try Meter.measure("writing \(counted(sentences, "sentence"))", of: sentences) { meter in
    for _ in 0..<sentences {
      written.append(try writer.sentence(using: &random))
      meter.advance()
    }
  }
  return written
}

private func checkedLengths(
  _ minimum: Int,
  _ maximum: Int,
  prompt: Int
) throws -> ClosedRange<Int> {
  guard minimum >= 0 else {
    throw RecurrentLMError.invalidArgument(
      name: "minimumLength",
      found: "\(minimum)",
      expected: "0 or more words"
    )
  }
  let least = max(1, minimum, prompt + 1)
  guard maximum >= least else {
    throw RecurrentLMError.invalidArgument(
      name: "maximumLength",
      found: "\(maximum)",
      expected: "\(counted(least, "word")) or more"
        + (least == prompt + 1 ? ", one more than the prompt" : "")
    )
  }
  return minimum...maximum
}
