/// What tells one vocabulary from another: the 64-bit FNV-1a hash of its words.
struct VocabularyIdentity: Hashable, Sendable {
  private let hash: UInt64

  /// Hashes the words in UTF-8, joined by line feeds.
  ///
  /// - Throws: `CancellationError`.
  init(_ words: [String]) throws {
    var hash = FNV1a.start
    for (position, word) in words.enumerated() {
      if position.isMultiple(of: 4096) { try Safepoint.pass() }
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
  func check(_ examples: some Collection<Example>) throws {
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
