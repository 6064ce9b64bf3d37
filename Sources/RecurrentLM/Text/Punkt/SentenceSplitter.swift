/// Splits a text into sentences with parameters that `PunktTrainer` learnt.
///
/// Gives the sentences of NLTK's `PunktSentenceTokenizer.tokenize`: it looks only at the tokens
/// around each `.`, `?` and `!`, and closing quotes and brackets stay with the sentence they close.
///
/// Source: section 4 of the paper named at `PunktParameters`; NLTK 3.10.4, `nltk/tokenize/punkt.py`.
public struct SentenceSplitter: Sendable {
  var lexicon = PunktLexicon()
  private var verdicts: [PunktToken.Verdict] = []
  private var isAbbreviation: [Bool] = []
  private var isStarter: [Bool] = []
  private var contexts: [UInt8] = []
  private var collocations: Set<PunktTrainer.TypePair> = []

  /// Makes a splitter.
  ///
  /// - Parameter parameters: What was learnt, from this text or from another one like it.
  /// - Complexity: O(number of words in the parameters).
  public init(_ parameters: PunktParameters) {
    let abbreviations = parameters.abbreviations.map { lexicon.insertType($0) }
    let starters = parameters.sentenceStarters.map { lexicon.insertType($0) }
    let orthography = parameters.orthography.map { (lexicon.insertType($0.type), $0.contexts) }
    for pair in parameters.collocations {
      collocations.insert(
        .init(first: lexicon.insertType(pair.first), second: lexicon.insertType(pair.second))
      )
    }
    isAbbreviation = [Bool](repeating: false, count: lexicon.types.count)
    isStarter = isAbbreviation
    contexts = [UInt8](repeating: 0, count: lexicon.types.count)
    for type in abbreviations { isAbbreviation[type] = true }
    for type in starters { isStarter[type] = true }
    for (type, flags) in orthography { contexts[type] = flags }
  }

  /// Splits a text into its sentences.
  ///
  /// - Parameter text: A text in its own case.
  /// - Returns: The sentences in order, each with the white space inside it; the white space
  ///   between them is left out.
  /// - Complexity: O(length of the text).
  public func split(_ text: String) -> [String] {
    var copy = text
    var splitter = self
    return copy.withUTF8 { bytes in
      splitter.ranges(in: bytes).map {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[$0]), as: UTF8.self)
      }
    }
  }

  // MARK: Section 4: what a token is among its neighbours

  /// Whether the text is broken by the end of a sentence before its last token.
  mutating func containsBreak(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous = -1
    var found = false
    var startsParagraph = false
    PunktScanner(bytes: bytes).forEachToken(startsParagraph: &startsParagraph) { token, _ in
      if found { return }
      let number = lexicon.insert(token)
      if number == verdicts.count {
        verdicts.append(
          lexicon[number].verdict { $0 < isAbbreviation.count && isAbbreviation[$0] }
        )
      }
      if previous >= 0 { found = breaks(after: previous, before: number) }
      previous = number
    }
    return found
  }

  /// The second pass: whether a sentence ends between two tokens that stand side by side.
  private func breaks(after first: Int, before second: Int) -> Bool {
    let (token, next) = (lexicon[first], lexicon[second])
    let verdict = verdicts[first]
    guard token.traits.contains(.periodFinal) else { return verdict == .sentenceBreak }
    let nextType = next.typeNoSentencePeriod(verdicts[second])
    // 4.1.2: a collocation isn't broken.
    if collocations.contains(.init(first: token.typeNoPeriod, second: nextType)) { return false }
    let isInitial = token.traits.contains(.initial)
    let starts = startsSentence(next, nextType)
    // 4.2: an abbreviation or an ellipsis may end a sentence too.
    if verdict == .abbreviation || verdict == .ellipsis, !isInitial {
      if starts == true { return true }
      if next.traits.contains(.firstUpper), nextType < isStarter.count, isStarter[nextType] {
        return true
      }
    }
    // 4.3: initials and ordinals.
    if isInitial || token.typeNoPeriod == lexicon.numberType {
      if starts == false { return false }
      let isLowerAnywhere = context(of: nextType) & OrthographicContext.lower != 0
      if starts == nil, isInitial, next.traits.contains(.firstUpper), !isLowerAnywhere {
        return false
      }
    }
    return verdict == .sentenceBreak
  }

  private func context(of type: Int) -> UInt8 { type < contexts.count ? contexts[type] : 0 }

  /// 4.1.1: whether the case of a token says that it starts a sentence; nil if it doesn't say.
  private func startsSentence(_ token: PunktToken, _ type: Int) -> Bool? {
    if token.traits.contains(.punctuation) { return false }
    let context = context(of: type)
    let wasUpper = context & OrthographicContext.upper != 0
    let wasLower = context & OrthographicContext.lower != 0
    if token.traits.contains(.firstUpper), wasLower,
      context & OrthographicContext.middleUpper == 0
    {
      return true
    }
    if token.traits.contains(.firstLower),
      wasUpper || context & OrthographicContext.beginningLower == 0
    {
      return false
    }
    return nil
  }
}
