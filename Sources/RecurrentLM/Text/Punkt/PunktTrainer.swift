#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Learns `PunktParameters` from a text alone, without marked sentences.
///
/// Gives what NLTK's `PunktTrainer` gives with its default settings, finalized. The thresholds and
/// the section numbers are those of the paper (see `PunktParameters`).
public struct PunktTrainer: Sendable {
  /// The score from which a type is an abbreviation.
  static let abbreviationThreshold = 0.3
  /// Types as frequent as this are no rare abbreviations.
  static let rareLimit = 5
  private static let bytesBetweenChecks = 1 << 20

  var lexicon = PunktLexicon()
  var tokens: [Int32] = []
  var marks: [PunktMarks] = []
  /// How often each type occurs, by its number.
  var frequency: [Int] = []
  var periodTokenCount = 0
  /// Whether each type is an abbreviation, by its number.
  var isAbbreviation: [Bool] = []
  var verdicts: [PunktToken.Verdict] = []
  var contexts: [UInt8] = []

  /// Makes a trainer that knows nothing yet.
  public init() {}

  /// Learns from documents in their own case and order, as from one text in which blank lines
  /// part them.
  ///
  /// - Parameter documents: The documents; each may have several lines.
  /// - Returns: The parameters that a `SentenceSplitter` needs.
  /// - Throws: `CancellationError` if the task is cancelled.
  /// - Complexity: O(length of the documents).
  public func train(on documents: some Sequence<String>) throws -> PunktParameters {
    var trainer = PunktTrainer()
    try trainer.read(documents)
    try trainer.countTypes()
    trainer.findAbbreviations()
    trainer.verdicts = (0..<trainer.lexicon.count).map { token in
      trainer.lexicon[token].verdict { trainer.isAbbreviation[$0] }
    }
    try trainer.findContexts()
    try Safepoint.pass()
    let counts = try trainer.countPairs()
    return trainer.parameters(of: counts)
  }

  private mutating func read(_ documents: some Sequence<String>) throws {
    let count = documents.underestimatedCount
    try Meter.measure("learning where sentences end", of: count) { meter in
      try read(documents, meter)
    }
  }

  private mutating func read(_ documents: some Sequence<String>, _ meter: Meter) throws {
    var startsParagraph = false
    var unchecked = 0
    for (number, document) in documents.enumerated() {
      try Safepoint.pass()
      meter.advance()
      unchecked += document.utf8.count
      if unchecked >= Self.bytesBetweenChecks {
        // The tokens of a document may be as many as its bytes, in arrays that double.
        let most = tokens.count + unchecked
        let needed = Memory.sum(1 << 26, Memory.bytes(ofShape: 2, most))
        try Memory.check(needed: needed, for: "the tokens of a text")
        unchecked = 0
      }
      if number > 0 { startsParagraph = true }
      var copy = document
      copy.withUTF8 { bytes in
        PunktScanner(bytes: bytes).forEachToken(startsParagraph: &startsParagraph) { token, mark in
          tokens.append(Int32(truncatingIfNeeded: lexicon.insert(token)))
          marks.append(mark)
        }
      }
    }
  }

  private mutating func countTypes() throws {
    frequency = [Int](repeating: 0, count: lexicon.types.count)
    isAbbreviation = [Bool](repeating: false, count: lexicon.types.count)
    contexts = [UInt8](repeating: 0, count: lexicon.types.count)
    for (number, token) in tokens.enumerated() {
      if number & 0xFFFF == 0xFFFF { try Safepoint.pass() }
      let known = lexicon[Int(token)]
      frequency[known.type] += 1
      if known.traits.contains(.periodFinal) { periodTokenCount += 1 }
    }
  }

  /// How often a type occurs that was made up from another one.
  func frequency(ofBytes type: [UInt8]) -> Int {
    type.withUnsafeBufferPointer { lexicon.types.find($0) }.map { frequency[$0] } ?? 0
  }

  /// How often a type occurs with and without a full stop.
  func frequencyWithOrWithoutPeriod(_ type: Int) -> Int {
    frequency[type]
      + lexicon.types.withBytes(of: type) { frequency(ofBytes: Array($0) + [0x2E]) }
  }

  // MARK: Section 3: abbreviations

  private mutating func findAbbreviations() {
    for token in 0..<lexicon.count {
      let known = lexicon[token]
      guard known.type != known.typeNoPeriod, known.traits.contains(.nonPunctuation),
        !isAbbreviation[known.typeNoPeriod]
      else { continue }
      if abbreviationScore(known) >= Self.abbreviationThreshold {
        isAbbreviation[known.typeNoPeriod] = true
      }
    }
  }

  /// The log likelihood that type and full stop are one unit, scaled by length, by full stops
  /// inside, and by how often the type occurs without its stop.
  private func abbreviationScore(_ token: PunktToken) -> Double {
    let (length, periods) = lexicon.types.withBytes(of: token.typeNoPeriod) { bytes in
      (bytes.count { $0 & 0xC0 != 0x80 }, bytes.count { $0 == 0x2E } + 1)
    }
    let nonPeriods = Double(length - periods + 1)
    let without = frequency[token.typeNoPeriod]
    let likelihood = LogLikelihood.abbreviation(
      frequency[token.type] + without,
      periodTokenCount,
      frequency[token.type],
      of: tokens.count
    )
    return likelihood * exp(-nonPeriods) * Double(periods) * pow(nonPeriods, -Double(without))
  }

  // MARK: Section 4.1.1: orthography

  private mutating func findContexts() throws {
    enum Place {
      case beginning, middle, unknown
    }
    var place = Place.middle
    for (number, (token, mark)) in zip(tokens, marks).enumerated() {
      if number & 0xFFFF == 0xFFFF { try Safepoint.pass() }
      let known = lexicon[Int(token)]
      let verdict = verdicts[Int(token)]
      if mark.contains(.paragraph), place != .unknown { place = .beginning }
      if mark.contains(.line), place == .middle { place = .unknown }
      let isUpper = known.traits.contains(.firstUpper)
      if isUpper || known.traits.contains(.firstLower) {
        let flag =
          switch place {
          case .beginning: OrthographicContext.beginningUpper
          case .middle: OrthographicContext.middleUpper
          case .unknown: OrthographicContext.unknownUpper
          }
        contexts[known.typeNoSentencePeriod(verdict)] |= isUpper ? flag : flag << 3
      }
      switch verdict {
      case .sentenceBreak:
        place = known.traits.isDisjoint(with: [.number, .initial]) ? .beginning : .unknown
      case .abbreviation, .ellipsis: place = .unknown
      case .none: place = .middle
      }
    }
  }
}
