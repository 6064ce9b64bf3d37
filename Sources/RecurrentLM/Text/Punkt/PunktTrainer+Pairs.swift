// The heuristics over pairs of tokens whose first ends in a full stop.

extension PunktTrainer {
  /// Two type numbers in one.
  struct TypePair: Hashable, Sendable {
    let first: Int
    let second: Int
  }

  /// What is counted over the pairs, in the order first met.
  struct PairCounts {
    /// How often each type follows a sentence break, by its number.
    var starters: [Int]
    var collocations: [TypePair: Int] = [:]
    var collocationOrder: [TypePair] = []
    var sentenceBreaks = 0
  }

  mutating func countPairs() throws -> PairCounts {
    var counts = PairCounts(starters: [Int](repeating: 0, count: frequency.count))
    for token in tokens where verdicts[Int(token)] == .sentenceBreak { counts.sentenceBreaks += 1 }
    for index in tokens.indices.dropLast() {
      if index & 0xFFFF == 0xFFFF { try Safepoint.pass() }
      let first = lexicon[Int(tokens[index])]
      guard first.traits.contains(.periodFinal) else { continue }
      guard verdicts[Int(tokens[index])] == .sentenceBreak else { continue }
      let second = lexicon[Int(tokens[index + 1])]
      let secondType = second.typeNoSentencePeriod(verdicts[Int(tokens[index + 1])])
      if isRareAbbreviation(first, before: second, secondType) {
        isAbbreviation[first.typeNoPeriod] = true
      }
      let isOrdinalOrInitial = !first.traits.isDisjoint(with: [.number, .initial])
      if !isOrdinalOrInitial, second.traits.contains(.alphabetic) {
        counts.starters[second.type] += 1
      }
      if isOrdinalOrInitial, first.traits.contains(.nonPunctuation),
        second.traits.contains(.nonPunctuation)
      {
        let pair = TypePair(first: first.typeNoPeriod, second: secondType)
        if counts.collocations[pair] == nil { counts.collocationOrder.append(pair) }
        counts.collocations[pair, default: 0] += 1
      }
    }
    return counts
  }

  /// Whether a type that ends a sentence so far is rare, and what follows says that it doesn't:
  /// a comma, or a word in lower case that is capitalised only where sentences begin.
  private func isRareAbbreviation(
    _ token: PunktToken,
    before next: PunktToken,
    _ nextType: Int
  ) -> Bool {
    let type = token.typeNoPeriod
    // NLTK adds the count of the type without its last letter, although its full stop is gone
    // already; to give NLTK's sentences, so does this.
    let shortened = lexicon.types.withBytes(of: type) { bytes in
      var end = bytes.count - 1
      while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      return Array(bytes[..<max(end, 0)])
    }
    guard !isAbbreviation[type],
      frequency[type] + frequency(ofBytes: shortened) < Self.rareLimit
    else { return false }
    if next.traits.contains(.internalStart) { return true }
    return next.traits.contains(.firstLower)
      && contexts[nextType] & OrthographicContext.beginningUpper != 0
      && contexts[nextType] & OrthographicContext.middleUpper == 0
  }

  /// Section 4.1.2 and 4.1.3: which of the counted pairs are no accident.
  func parameters(of counts: PairCounts) -> PunktParameters {
    let startsSentences = counts.starters.indices.map { isStarter($0, counts) }
    func words(where holds: [Bool]) -> [String] {
      holds.indices.filter { holds[$0] }.map(lexicon.types.word)
    }
    return PunktParameters(
      abbreviations: words(where: isAbbreviation),
      collocations: counts.collocationOrder
        .filter { !startsSentences[$0.second] && isCollocation($0, counts) }
        .map { .init(first: lexicon.types.word($0.first), second: lexicon.types.word($0.second)) },
      sentenceStarters: words(where: startsSentences),
      orthography: contexts.indices.filter { contexts[$0] != 0 }
        .map { .init(type: lexicon.types.word($0), contexts: contexts[$0]) }
    )
  }

  private func isStarter(_ type: Int, _ counts: PairCounts) -> Bool {
    let atBreak = counts.starters[type]
    guard atBreak > 0 else { return false }
    let total = frequencyWithOrWithoutPeriod(type)
    let likelihood = LogLikelihood.pair(
      counts.sentenceBreaks,
      total,
      atBreak,
      of: tokens.count
    )
    return likelihood >= 30
      && Double(tokens.count) / Double(counts.sentenceBreaks) > Double(total) / Double(atBreak)
  }

  private func isCollocation(_ pair: TypePair, _ counts: PairCounts) -> Bool {
    let together = counts.collocations[pair] ?? 0
    guard together > 1 else { return false }
    let first = frequencyWithOrWithoutPeriod(pair.first)
    let second = frequencyWithOrWithoutPeriod(pair.second)
    guard first > 1, second > 1, together <= min(first, second) else { return false }
    return LogLikelihood.pair(first, second, together, of: tokens.count) >= 7.88
      && Double(tokens.count) / Double(first) > Double(second) / Double(together)
  }
}
