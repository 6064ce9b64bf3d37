// How probable a model finds a sentence, and which of several it finds most probable.
//
//     log p(w_1, …, w_m) = Σ_i log p(w_i | w_1, …, w_{i-1})

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension WordModel {
  /// Scores a sentence: how probable the model finds it.
  ///
  ///     log p(w_1, …, w_m) = Σ_i log p(w_i | w_1, …, w_{i-1})
  ///
  /// The sentence is taken apart as the vocabulary's text was. A word that the
  /// vocabulary lacks is read as UNKNOWN_TOKEN, and it is one of the U different words of the text
  /// that the token stands for: `p(word) = p(UNKNOWN_TOKEN) / U`, with `vocabulary.unknownTypes` for
  /// U, or C where that is not known.
  ///
  /// - Parameters:
  ///   - sentence: One sentence; words that the vocabulary lacks are unknown.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: The log probability of each word and of SENTENCE_END.
  /// - Throws: `RecurrentLMError.emptySentence` for no words,
  ///   `RecurrentLMError.vocabularyMismatch` if model and vocabulary differ in size,
  ///   `RecurrentLMError.notFinite` if a probability is not a number, or `CancellationError`.
  /// - Complexity: That of `wordLosses` for the sentence.
  public func score(_ sentence: String, _ vocabulary: Vocabulary) throws -> SentenceScore {
    try score(words: vocabulary.unit.tokens(of: sentence), vocabulary)
  }

  /// Scores several sentences and ranks them, the most probable first.
  ///
  ///     print(try model.score(["i went home .", "home went i ."], vocabulary))
  ///
  /// The rank is by the probability of the whole sentence, which is what a translator or a speech
  /// recognizer picks the best of its candidates by. Each word can only lower it, so among sentences
  /// of different lengths it favours the short ones; the ranking shows the log probability per word
  /// too, by which such sentences can be compared.
  ///
  /// - Parameters:
  ///   - sentences: The candidates, at least one; of equally probable ones the first stays first.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: The scores in order. A sentence that the model finds impossible is last, with a log
  ///   probability of `-infinity`.
  /// - Throws: `RecurrentLMError.invalidArgument` for no sentences, or as the score of one sentence.
  /// - Complexity: That of `wordLosses` for the sentences.
  public func score(
    _ sentences: [String],
    _ vocabulary: Vocabulary
  ) throws -> SentenceRanking {
    guard !sentences.isEmpty else {
      throw RecurrentLMError.invalidArgument(
        name: "sentences",
        found: "none",
        expected: "at least one sentence"
      )
    }
    return SentenceRanking(of: try sentences.map { try score($0, vocabulary) })
  }

  /// Scores a sentence that is already split into words.
  ///
  /// - Parameters:
  ///   - words: The words without the tokens of start and end; those that the vocabulary lacks are
  ///     unknown.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: The log probability of each word and of SENTENCE_END.
  /// - Throws: `RecurrentLMError.emptySentence` for no words,
  ///   `RecurrentLMError.vocabularyMismatch` if model and vocabulary differ in size,
  ///   `RecurrentLMError.notFinite` if a probability is not a number, or `CancellationError`.
  /// - Complexity: That of `wordLosses` for the sentence.
  public func score(words: [String], _ vocabulary: Vocabulary) throws -> SentenceScore {
    guard !words.isEmpty else { throw RecurrentLMError.emptySentence }
    try checkVocabulary(vocabulary)
    let y = vocabulary.encode(sentence: words) + [vocabulary.sentenceEndIndex]
    let shared = log(Double(max(1, vocabulary.unknownTypes ?? vocabulary.count)))
    var reader = reader()
    var read = vocabulary.sentenceStartIndex
    var logProbabilities: [Double] = []
    for (written, word) in zip(words + [Vocabulary.sentenceEnd], y) {
      try Safepoint.pass()
      try reader.read(read)
      let loss = try reader.loss(of: word)
      guard !loss.isNaN else {
        throw RecurrentLMError.notFinite(what: "the probability of \(quoted(vocabulary[word]))")
      }
      // Whoever writes UNKNOWN_TOKEN means the token itself.
      let isOneOfMany = word == vocabulary.unknownIndex && written != Vocabulary.unknown
      logProbabilities.append(-loss - (isOneOfMany ? shared : 0))
      read = word
    }
    return SentenceScore(
      words: y.map { vocabulary[$0] },
      writtenWords: words + [Vocabulary.sentenceEnd],
      unit: vocabulary.unit,
      logProbabilities: logProbabilities
    )
  }
}
