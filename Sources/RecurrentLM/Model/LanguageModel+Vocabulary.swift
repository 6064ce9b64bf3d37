// Whether words mean to a model what they meant when it learnt.
//
// A model computes with indices, and the indices of any vocabulary of its size are as good to it as
// those that it learnt with: the numbers that come out look like others and mean nothing.

extension LanguageModel {
  /// Checks that a vocabulary can be the one that the model was made with.
  ///
  /// - Parameter vocabulary: The vocabulary.
  /// - Throws: `RecurrentLMError.vocabularyMismatch` if it has another size,
  ///   `RecurrentLMError.otherVocabulary` if the model learnt with other words.
  /// - Complexity: O(1).
  func checkVocabulary(_ vocabulary: Vocabulary) throws {
    guard vocabulary.count == vocabularySize else {
      throw RecurrentLMError.vocabularyMismatch(model: vocabularySize, vocabulary: vocabulary.count)
    }
    try history.vocabulary?.check(vocabulary.identity, of: "the vocabulary given")
  }

  /// Checks that examples can be of the vocabulary that the model was made with.
  ///
  /// Examples that no vocabulary encoded are taken as they are.
  ///
  /// - Parameter examples: The examples.
  /// - Throws: `RecurrentLMError.otherVocabulary` if one is of another.
  /// - Complexity: O(number of examples).
  func checkVocabulary(of examples: some Collection<Example>) throws {
    try history.vocabulary?.check(examples)
  }
}

extension TrainingHistory {
  /// Remembers the vocabulary of a training, and checks that there is but one.
  ///
  /// - Parameters:
  ///   - given: The vocabulary that `train` was given, or nil.
  ///   - examples: All examples.
  /// - Throws: `RecurrentLMError.otherVocabulary` if an example is of another; then nothing changes.
  /// - Complexity: O(number of examples).
  mutating func remember(_ given: VocabularyIdentity?, of examples: [Example]) throws {
    let known = vocabulary ?? given ?? examples.lazy.compactMap(\.vocabulary).first
    try known?.check(examples)
    vocabulary = known
  }
}
