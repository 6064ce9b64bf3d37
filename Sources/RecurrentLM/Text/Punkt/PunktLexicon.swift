/// Every different token met so far, with all that can be known of it without its neighbours.
///
/// Half a million tokens are some 60,000 different ones: what NLTK works out for each token is
/// worked out here once for each different token, and the rest of Punkt compares numbers.
struct PunktLexicon: Sendable {
  /// Tokens as they are written.
  private var tokens = WordIndex(capacity: 4096)
  /// Types: tokens in lower case, numbers as `##number##`.
  private(set) var types = WordIndex(capacity: 4096)
  private var known: [PunktToken] = []

  /// The number of the type of all numbers.
  let numberType: Int

  init() {
    numberType = types.insert("##number##")
  }

  /// What is known of the token with a number.
  subscript(token: Int) -> PunktToken {
    @inline(__always) get { known[token] }
    @inline(__always) _modify { yield &known[token] }
  }

  /// How many different tokens there are.
  var count: Int { known.count }

  /// The number of a token, which is added if it is new.
  @inline(__always)
  mutating func insert(_ token: UnsafeBufferPointer<UInt8>) -> Int {
    let number = tokens.insert(token)
    if number == known.count { known.append(describe(token)) }
    return number
  }

  /// The number of a type, which is added if it is new.
  mutating func insertType(_ type: String) -> Int { types.insert(type) }

  private mutating func describe(_ token: UnsafeBufferPointer<UInt8>) -> PunktToken {
    let lower = UTF8Text.lowercased(token)
    // A word may be a picture in letters, of many megabytes.
    _ = Safepoint.passes()
    let isNumber = Self.isNumber(lower)
    let type = isNumber ? numberType : lower.withUnsafeBufferPointer { types.insert($0) }
    var found = PunktToken(type: type)
    if !isNumber, lower.count > 1, lower.last == 0x2E {
      found.typeNoPeriod = lower.withUnsafeBufferPointer {
        types.insert(.init(rebasing: $0.dropLast()))
      }
    }
    _ = Safepoint.passes()
    found.traits = Self.traits(token, lower: lower)
    _ = Safepoint.passes()
    if isNumber { found.traits.formUnion([.number, .nonPunctuation]) }
    if found.traits.contains(.periodFinal), !found.traits.contains(.endsInEllipsis) {
      // `tok[:-1].lower()` and `.split("-")[-1]` of it.
      let stem = UTF8Text.lowercased(.init(rebasing: token.dropLast()))
      let part = stem.lastIndex(of: 0x2D).map { stem[($0 + 1)...] } ?? stem[...]
      found.stem = stem.withUnsafeBufferPointer { types.insert($0) }
      found.lastPart = part.withUnsafeBufferPointer { types.insert($0) }
    }
    return found
  }

  private static func traits(
    _ token: UnsafeBufferPointer<UInt8>,
    lower: [UInt8]
  ) -> PunktToken.Traits {
    var traits: PunktToken.Traits = []
    let scalars = String(decoding: token, as: UTF8.self).unicodeScalars
    let beginning = scalars.prefix(3).map(\.value)
    guard let first = beginning.first else { return traits }
    if token.last == 0x2E { traits.insert(.periodFinal) }
    if token.suffix(2).elementsEqual([0x2E, 0x2E]) { traits.insert(.endsInEllipsis) }
    if beginning.count > 1, token.allSatisfy({ $0 == 0x2E }) { traits.insert(.ellipsis) }
    if beginning.count == 1, ".?!".utf8.contains(where: { UInt32($0) == first }) {
      traits.insert(.sentenceEnd)
    }
    if ",:;".utf8.contains(where: { UInt32($0) == first }) { traits.insert(.internalStart) }
    if beginning.count == 1, ";:,.!?".utf8.contains(where: { UInt32($0) == first }) {
      traits.insert(.punctuation)
    }
    if CharacterClasses.isUpper(first) { traits.insert(.firstUpper) }
    if CharacterClasses.isLower(first) { traits.insert(.firstLower) }
    if beginning.count == 2, beginning[1] == 0x2E, CharacterClasses.isLetter(first) {
      traits.insert(.initial)
    }
    if areLetters(scalars) { traits.insert(.alphabetic) }
    if String(decoding: lower, as: UTF8.self).unicodeScalars.contains(where: {
      CharacterClasses.isLetter($0.value)
    }) {
      traits.insert(.nonPunctuation)
    }
    return traits
  }

  /// Whether there is nothing but letters; who is interrupted meanwhile uses no answer.
  private static func areLetters(_ scalars: String.UnicodeScalarView) -> Bool {
    for (number, scalar) in scalars.enumerated() {
      guard CharacterClasses.isLetter(scalar.value) else { return false }
      if number & 0xFFFF == 0xFFFF, !Safepoint.passes() { return false }
    }
    return true
  }

  // `^-?[\.,]?\d[\d,\.-]*\.?$`
  private static func isNumber(_ token: [UInt8]) -> Bool {
    var scalars = String(decoding: token, as: UTF8.self).unicodeScalars[...]
    if scalars.first?.value == 0x2D { scalars.removeFirst() }
    if let mark = scalars.first?.value, mark == 0x2E || mark == 0x2C { scalars.removeFirst() }
    guard let first = scalars.first, CharacterClasses.isDigit(first.value) else { return false }
    return scalars.allSatisfy {
      ",.-".unicodeScalars.contains($0) || CharacterClasses.isDigit($0.value)
    }
  }
}

/// What can be known of a token without its neighbours.
struct PunktToken: Sendable {
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt32
    static let periodFinal = Traits(rawValue: 1 << 0)
    static let endsInEllipsis = Traits(rawValue: 1 << 1)
    static let ellipsis = Traits(rawValue: 1 << 2)
    static let sentenceEnd = Traits(rawValue: 1 << 3)
    static let internalStart = Traits(rawValue: 1 << 4)
    static let punctuation = Traits(rawValue: 1 << 5)
    static let firstUpper = Traits(rawValue: 1 << 6)
    static let firstLower = Traits(rawValue: 1 << 7)
    static let initial = Traits(rawValue: 1 << 8)
    static let alphabetic = Traits(rawValue: 1 << 9)
    static let number = Traits(rawValue: 1 << 10)
    static let nonPunctuation = Traits(rawValue: 1 << 11)
  }

  /// The first pass's verdict on the token.
  enum Verdict: Sendable {
    case none
    case sentenceBreak
    case abbreviation
    case ellipsis
  }

  /// The number of its type.
  let type: Int
  /// The number of its type without a final full stop.
  var typeNoPeriod: Int
  /// The number, among types, of the token without its full stop, in lower case.
  var stem = -1
  /// The same of what follows the token's last hyphen.
  var lastPart = -1
  var traits: Traits = []

  init(type: Int) {
    self.type = type
    typeNoPeriod = type
  }

  /// Marks what the token is by itself: the first pass of Punkt (section 3 of the paper).
  func verdict(isAbbreviation: (Int) -> Bool) -> Verdict {
    if traits.contains(.sentenceEnd) { return .sentenceBreak }
    if traits.contains(.ellipsis) { return .ellipsis }
    guard traits.contains(.periodFinal), !traits.contains(.endsInEllipsis) else { return .none }
    return isAbbreviation(stem) || isAbbreviation(lastPart) ? .abbreviation : .sentenceBreak
  }

  /// The type, without a final full stop if that ends a sentence.
  @inline(__always)
  func typeNoSentencePeriod(_ verdict: Verdict) -> Int {
    verdict == .sentenceBreak ? typeNoPeriod : type
  }
}
