/// Character classes as Python's `str`, its `re` and the third-party `regex` engine define them.
///
/// NLTK compiles most of its patterns with `regex` and a few with `re`, and the two don't agree on
/// white space and word characters. The classes were compared over every code point: they differ
/// from Python's only for characters newer than the Unicode version that either side knows.
enum CharacterClasses {
  /// White space of `regex`'s `\s`: Unicode's White_Space property.
  @inline(__always)
  static func isRegexSpace(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar == 0x20 || (scalar >= 0x09 && scalar <= 0x0D) }
    return isWideSpace(scalar)
  }

  /// White space of `str.split`, `str.strip` and `re`'s `\s`: `regex`'s and four separators.
  @inline(__always)
  static func isPythonSpace(_ scalar: UInt32) -> Bool {
    isRegexSpace(scalar) || (scalar >= 0x1C && scalar <= 0x1F)
  }

  /// Word characters of `regex`'s `\w`.
  @inline(__always)
  static func isRegexWord(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return isASCIIWord(scalar) }
    guard let unicode = Unicode.Scalar(scalar) else { return false }
    let properties = unicode.properties
    if properties.isAlphabetic || properties.isJoinControl { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      return true
    default: return false
    }
  }

  /// Word characters of `re`'s `\w`: `str.isalnum` and the underscore.
  @inline(__always)
  static func isPythonWord(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return isASCIIWord(scalar) }
    guard let unicode = Unicode.Scalar(scalar) else { return false }
    switch unicode.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return unicode.properties.numericType != nil
    }
  }

  /// Decimal digits of `\d`, in any script.
  @inline(__always)
  static func isDigit(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar >= 0x30 && scalar <= 0x39 }
    return Unicode.Scalar(scalar)?.properties.generalCategory == .decimalNumber
  }

  /// `[^\W\d]`: a word character that is no digit.
  @inline(__always)
  static func isLetter(_ scalar: UInt32) -> Bool { isRegexWord(scalar) && !isDigit(scalar) }

  /// `str.isupper` of one character.
  static func isUpper(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  /// `str.islower` of one character.
  static func isLower(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar >= 0x61 && scalar <= 0x7A }
    return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
  }

  @inline(__always)
  private static func isASCIIWord(_ scalar: UInt32) -> Bool {
    let letter = scalar | 0x20
    return (letter >= 0x61 && letter <= 0x7A) || (scalar >= 0x30 && scalar <= 0x39)
      || scalar == 0x5F
  }

  private static func isWideSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
