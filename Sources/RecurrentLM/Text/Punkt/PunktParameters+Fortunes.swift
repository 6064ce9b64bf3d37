extension PunktParameters {
  /// What Punkt learns from the fortunes, for texts that are too short to learn from.
  ///
  /// It is the `essential` part of what `PunktTrainer` learns from `Corpus.fortunes()`, its lists in
  /// the order of their bytes.
  package static let fortunes = PunktParameters(
    abbreviations: types(FortunesPunkt.abbreviations),
    collocations: FortunesPunkt.collocations.split(separator: "\n").compactMap { line in
      let pair = types(String(line))
      return pair.count == 2 ? Collocation(first: pair[0], second: pair[1]) : nil
    },
    sentenceStarters: types(FortunesPunkt.sentenceStarters),
    orthography: [
      (FortunesPunkt.lowerInside, OrthographicContext.middleLower),
      (FortunesPunkt.bothInside, OrthographicContext.middleUpper | OrthographicContext.middleLower),
      (FortunesPunkt.lowerAtBeginning, OrthographicContext.beginningLower),
    ].flatMap { list, contexts in
      types(list).map { Orthography(type: $0, contexts: contexts) }
    }
  )

  private static func types(_ text: String) -> [String] {
    text.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension SentenceSplitter {
  /// A splitter that has learnt from the fortunes.
  package static let fortunes = SentenceSplitter(.fortunes)
}
