/// Finds code that the parser must not see: so deeply nested that its recursion would exhaust the
/// stack, or such that looking ahead would take it minutes.
///
/// The parser limits the depth of the brackets that it takes, but not of those that it looks through
/// ahead. Each `[` may begin a type, whose inside it reads twice, so `[[[…` takes twice as long with
/// each bracket; each `<` may begin a list of types, which it reads to its end before it takes it for
/// an operator. This scan follows brackets, strings and comments, and adds up what looking ahead will
/// cost.
struct Nesting {
  /// More open brackets, or conditions within conditions, than this are refused.
  private static let greatestDepth = 200
  /// What looking ahead may cost in all, in units of about 0.2 µs.
  private static let greatestCost = 1 << 20
  /// A name of fewer bytes has no long run of marks.
  private static let longName = 500
  /// What looking ahead may cost for each byte.
  private static let costPerByte = 4

  /// A bracket that is open, or the code around all.
  private struct Level {
    var bracket: UInt8 = 0
    /// How many times over the parser has looked at what comes here, as a power of two.
    var doublings = 0
    /// Whether all since the bracket may be a type.
    var mayBeType = false
    /// How many `<` may have begun a list of types.
    var angles = 0
    /// The string that goes on after an interpolation's end.
    var string: Quote?
  }

  private struct Quote {
    var hashes: Int
    var isMultiline: Bool
  }

  /// Words that stand before another one in a type.
  private static let typeSpecifiers: Set<Substring> = [
    "any", "some", "each", "inout", "repeat", "borrowing", "consuming", "sending", "throws",
    "async",
  ]

  private let bytes: [UInt8]
  private var index = 0
  private var levels = [Level()]
  private var cost = 0
  private var openConditions = 0
  private var openDirectives = 0
  private var isAfterWord = false
  private var hasMarkedName = false

  private init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Why the parser must not see the text; nil where it may.
  ///
  /// - Complexity: O(n) in the text's length.
  static func refusal(of text: String) -> CellParser.Refusal? {
    var scan = Nesting(text)
    let isTooDeep = scan.isTooDeep()
    return scan.hasMarkedName ? .markedName : isTooDeep ? .tooDeep : nil
  }

  private mutating func isTooDeep() -> Bool {
    let limit = Self.greatestCost + Self.costPerByte * bytes.count
    while index < bytes.count {
      step()
      if levels.count > Self.greatestDepth || openConditions > Self.greatestDepth
        || openDirectives > Self.greatestDepth || cost > limit
      {
        return true
      }
    }
    return false
  }

  private func byte(_ offset: Int) -> UInt8 {
    index + offset < bytes.count ? bytes[index + offset] : 0
  }

  private mutating func step() {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): index += 1
    case UInt8(ascii: "/") where self.byte(1) == byte: skipLine()
    case UInt8(ascii: "/") where self.byte(1) == UInt8(ascii: "*"): skipComment()
    case UInt8(ascii: "\""): openString(hashes: 0)
    case UInt8(ascii: "#"): hashes()
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open(byte)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): close(byte)
    case _ where Self.isWord(byte): word()
    default: symbol(byte)
    }
  }

  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }

  // MARK: Words and symbols

  private mutating func word() {
    let start = index
    while Self.isWord(byte(0)) { index += 1 }
    let isSecond = isAfterWord
    let word = bytes[start..<index]
    // To compare such a name takes a time that grows with the square of the marks.
    if word.count > Self.longName, ComparableText.hasLongRun(String(decoding: word, as: UTF8.self))
    {
      hasMarkedName = true
    }
    let isSpecifier = Self.typeSpecifiers.contains { $0.utf8.elementsEqual(word) }
    if isSecond { endType() }
    isAfterWord = !isSpecifier
    if word.elementsEqual("if".utf8) || word.elementsEqual("switch".utf8) { openConditions += 1 }
  }

  private mutating func symbol(_ byte: UInt8) {
    let next = self.byte(1)
    index += 1
    isAfterWord = false
    switch byte {
    case UInt8(ascii: "<"):
      levels[levels.count - 1].angles += 1
      cost += 3 * levels[levels.count - 1].angles
    case UInt8(ascii: ">"):
      levels[levels.count - 1].angles = max(0, levels[levels.count - 1].angles - 1)
    case UInt8(ascii: "-") where next == UInt8(ascii: ">"): index += 1
    case UInt8(ascii: ","):
      let level = levels[levels.count - 1]
      if level.bracket == UInt8(ascii: "["), level.angles == 0 { endType() }
    case UInt8(ascii: "&") where next != byte: break
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":"),
      UInt8(ascii: "@"), UInt8(ascii: "~"), UInt8(ascii: "`"):
      break
    default: endType()
    }
  }

  private mutating func endType() {
    levels[levels.count - 1].mayBeType = false
    levels[levels.count - 1].angles = 0
  }

  // MARK: Brackets

  private mutating func open(_ bracket: UInt8) {
    let outer = levels[levels.count - 1]
    var level = Level(bracket: bracket, mayBeType: bracket != UInt8(ascii: "{"))
    // What follows a word at once is a call or a subscript.
    let isPostfix = index > 0 && (Self.isWord(bytes[index - 1]) || Self.isClosing(bytes[index - 1]))
    if level.mayBeType, !isPostfix, outer.mayBeType || outer.angles > 0 {
      level.doublings = outer.doublings
    }
    if bracket == UInt8(ascii: "[") {
      level.doublings += 1
      cost += 1 << min(level.doublings, 40)
    }
    if bracket == UInt8(ascii: "{") { openConditions = 0 }
    isAfterWord = false
    levels.append(level)
    index += 1
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }

  private mutating func close(_ bracket: UInt8) {
    index += 1
    isAfterWord = false
    if bracket == UInt8(ascii: "}") { openConditions = 0 }
    guard levels.count > 1 else { return }
    let level = levels.removeLast()
    if level.bracket == UInt8(ascii: "{") { endType() }
    if let string = level.string { skipString(string) }
  }

  // MARK: Strings, comments, directives

  private mutating func hashes() {
    let start = index
    while byte(0) == UInt8(ascii: "#") {
      // The parser counts them from each one on.
      cost += (index - start) >> 6
      index += 1
    }
    if byte(0) == UInt8(ascii: "\"") { return openString(hashes: index - start) }
    let rest = bytes[index...].prefix(5)
    if rest.starts(with: "if".utf8) {
      openDirectives += 1
      openConditions -= 1
    } else if rest.elementsEqual("endif".utf8) {
      openDirectives -= 1
    }
    isAfterWord = false
    endType()
  }

  private mutating func skipLine() {
    while index < bytes.count, byte(0) != UInt8(ascii: "\n"), byte(0) != UInt8(ascii: "\r") {
      index += 1
    }
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      if byte(0) == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
        depth += 1
        index += 2
      } else if byte(0) == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/") {
        depth -= 1
        index += 2
      } else {
        index += 1
      }
    } while depth > 0 && index < bytes.count
  }

  private mutating func openString(hashes: Int) {
    let quote = UInt8(ascii: "\"")
    let isMultiline = byte(1) == quote && byte(2) == quote
    index += isMultiline ? 3 : 1
    isAfterWord = false
    endType()
    skipString(Quote(hashes: hashes, isMultiline: isMultiline))
  }

  /// Goes on to the string's end, or into its next interpolation.
  private mutating func skipString(_ string: Quote) {
    while index < bytes.count {
      switch byte(0) {
      case UInt8(ascii: "\n") where !string.isMultiline: return
      case UInt8(ascii: "\r") where !string.isMultiline: return
      case UInt8(ascii: "\"") where ends(string):
        index += (string.isMultiline ? 3 : 1) + string.hashes
        return
      case UInt8(ascii: "\\") where hasHashes(string.hashes, at: 1):
        index += 1 + string.hashes
        let isInterpolation = byte(0) == UInt8(ascii: "(")
        index += 1
        if isInterpolation {
          levels.append(Level(bracket: UInt8(ascii: "("), string: string))
          return
        }
      default: index += 1
      }
    }
  }

  private func ends(_ string: Quote) -> Bool {
    let quote = UInt8(ascii: "\"")
    if string.isMultiline, byte(1) != quote || byte(2) != quote { return false }
    return hasHashes(string.hashes, at: string.isMultiline ? 3 : 1)
  }

  private func hasHashes(_ count: Int, at offset: Int) -> Bool {
    (0..<count).allSatisfy { byte(offset + $0) == UInt8(ascii: "#") }
  }
}
