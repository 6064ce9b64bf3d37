/// Punkt's own division of a text into tokens, which keeps full stops on their words.
///
/// The expression that NLTK uses, for one line (`S` is `[)";}\]*:@'({\[‘’“”«»?!]`, what ends a word):
///
///     -{2,} | \.{2,} | (?:\.\s){2,}\.                                        dashes, ellipses
///     | (?=[^("`{\[:;&#*@)}\]\-,])\S+?(?=\s|$|S|dashes|,(?=$|\s|S|dashes))   a word
///     | \S                                                                   anything else
struct PunktScanner {
  /// The text, valid UTF-8, whose end is where `$` matches.
  let bytes: UnsafeBufferPointer<UInt8>

  /// Gives each token of the text, with the marks of where it stands.
  ///
  /// - Parameters:
  ///   - startsParagraph: Whether a blank line came before the text; afterwards whether one ends it.
  ///   - body: Takes a token and where it stands.
  func forEachToken(
    startsParagraph: inout Bool,
    _ body: (_ token: UnsafeBufferPointer<UInt8>, _ marks: PunktMarks) -> Void
  ) {
    var lineStart = 0
    while lineStart <= bytes.count {
      var lineEnd = lineStart
      while lineEnd < bytes.count, bytes[lineEnd] != 0x0A { lineEnd += 1 }
      let line = PunktScanner(bytes: .init(rebasing: bytes[lineStart..<lineEnd]))
      if line.isBlank {
        startsParagraph = true
      } else {
        var marks: PunktMarks = startsParagraph ? [.line, .paragraph] : [.line]
        startsParagraph = false
        var (index, next) = (0, 1 << 16)
        while let token = line.token(from: index) {
          if index >= next {
            guard Safepoint.passes() else { return }
            next = index + (1 << 16)
          }
          body(.init(rebasing: line.bytes[token]), marks)
          marks = []
          index = token.upperBound
        }
      }
      lineStart = lineEnd + 1
    }
  }

  // `not line.strip()`
  private var isBlank: Bool {
    var index = 0
    while index < bytes.count {
      let (scalar, width) = UTF8Text.scalar(bytes, at: index)
      guard CharacterClasses.isPythonSpace(scalar) else { return false }
      index += width
    }
    return true
  }

  /// The next token at or after `index`, nil at the end of the line.
  private func token(from index: Int) -> Range<Int>? {
    var start = index
    while start < bytes.count {
      let (kind, width) = kind(at: start)
      if !kind.contains(.space) { break }
      start += width
    }
    guard start < bytes.count else { return nil }
    if let end = endOfMark(at: start) { return start..<end }
    let (first, width) = kind(at: start)
    var end = start + width
    if first.contains(.noStart) { return start..<end }
    var next = end + (1 << 20)
    while !endsWord(at: end) {
      end += kind(at: end).width
      if end >= next {
        guard Safepoint.passes() else { break }
        next += 1 << 20
      }
    }
    return start..<end
  }

  /// Whether a word is over at `index`.
  @inline(__always)
  private func endsWord(at index: Int) -> Bool {
    if isBoundary(at: index) { return true }
    return bytes[index] == 0x2C && isBoundary(at: index + 1)
  }

  @inline(__always)
  private func isBoundary(at index: Int) -> Bool {
    guard index < bytes.count else { return true }
    let byte = bytes[index]
    if byte == 0x2D || byte == 0x2E { return endOfMark(at: index) != nil }
    return !kind(at: index).kind.isDisjoint(with: [.space, .nonWord])
  }

  /// Where the dashes or the ellipsis that start at `index` end, nil if there are none.
  private func endOfMark(at index: Int) -> Int? {
    let byte = bytes[index]
    guard byte == 0x2D || byte == 0x2E, index + 1 < bytes.count else { return nil }
    if bytes[index + 1] == byte {
      var end = index + 2
      while end < bytes.count, bytes[end] == byte { end += 1 }
      return end
    }
    return byte == 0x2E ? endOfSpacedEllipsis(at: index) : nil
  }

  // `(?:\.\s){2,}\.`: three full stops or more, parted by single white space characters.
  private func endOfSpacedEllipsis(at index: Int) -> Int? {
    var stops = 0
    var position = index
    var end = index
    while position < bytes.count, bytes[position] == 0x2E {
      stops += 1
      end = position + 1
      guard end < bytes.count else { break }
      let (kind, width) = kind(at: end)
      guard kind.contains(.space) else { break }
      position = end + width
    }
    return stops >= 3 ? end : nil
  }

  // MARK: Kinds of characters

  /// What a character can be in a text that Punkt reads.
  struct Kind: OptionSet {
    let rawValue: UInt8
    // `\s`
    static let space = Kind(rawValue: 1)
    /// Ends a word.
    static let nonWord = Kind(rawValue: 2)
    /// Can't start a word.
    static let noStart = Kind(rawValue: 4)
  }

  /// The kind of the character at `index`, and the bytes it takes.
  @inline(__always)
  func kind(at index: Int) -> (kind: Kind, width: Int) {
    let (scalar, width) = UTF8Text.scalar(bytes, at: index)
    if scalar < 0x80 {
      if scalar > 0x40 && scalar < 0x5B || scalar > 0x60 && scalar < 0x7B { return ([], width) }
      return (Self.asciiKind(scalar), width)
    }
    switch scalar {
    case 0x2018, 0x2019, 0x201C, 0x201D, 0xAB, 0xBB: return (.nonWord, width)
    default: return (CharacterClasses.isRegexSpace(scalar) ? .space : [], width)
    }
  }

  @inline(__always)
  private static func asciiKind(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0x20, 0x09...0x0D: .space
    // ) " ; } ] * : @ ( { [
    case 0x29, 0x22, 0x3B, 0x7D, 0x5D, 0x2A, 0x3A, 0x40, 0x28, 0x7B, 0x5B: [.nonWord, .noStart]
    // ' ? !
    case 0x27, 0x3F, 0x21: .nonWord
    // ` & # - ,
    case 0x60, 0x26, 0x23, 0x2D, 0x2C: .noStart
    default: []
    }
  }
}

/// Where a token stands in its text.
struct PunktMarks: OptionSet {
  let rawValue: UInt8
  /// First on its line.
  static let line = PunktMarks(rawValue: 1)
  /// First after a blank line.
  static let paragraph = PunktMarks(rawValue: 2)
}
