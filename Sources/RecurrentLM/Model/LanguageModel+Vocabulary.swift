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

/// What tells one vocabulary from another: the 64-bit FNV-1a hash of its words.
struct VocabularyIdentity: Hashable, Sendable {
  private let hash: UInt64

  /// Hashes the words in UTF-8, joined by line feeds.
  init(_ words: [String]) {
    var hash = FNV1a.start
    for (position, word) in words.enumerated() {
      if position > 0 { hash = FNV1a.hash([0x0A], from: hash) }
      hash = FNV1a.hash(text: word, from: hash)
    }
    self.hash = hash
  }

  /// Reads sixteen hexadecimal digits, nil if they are none.
  init?(checksum: String) {
    guard checksum.utf8.count == 16, let hash = UInt64(checksum, radix: 16) else { return nil }
    self.hash = hash
  }

  /// The hash in sixteen hexadecimal digits.
  var checksum: String { FNV1a.text(hash) }

  /// Checks that this is the vocabulary of all examples that know theirs.
  fileprivate func check(_ examples: some Collection<Example>) throws {
    for example in examples {
      guard let found = example.vocabulary else { continue }
      try check(found, of: "the vocabulary of the examples")
    }
  }

  /// Checks that another vocabulary is this one.
  func check(_ found: VocabularyIdentity, of what: String) throws {
    guard found != self else { return }
    throw RecurrentLMError.otherVocabulary(what, found: found.checksum, expected: checksum)
  }
}
