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
