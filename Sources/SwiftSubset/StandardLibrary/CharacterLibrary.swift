import Foundation

/// `Character` and `CharacterSet`.
enum CharacterLibrary {
  static let interface = """
    /// A character as people see it.
    struct Character: Hashable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
      static func == (lhs: Character, rhs: Character) -> Bool
      static func != (lhs: Character, rhs: Character) -> Bool
      static func < (lhs: Character, rhs: Character) -> Bool
      static func > (lhs: Character, rhs: Character) -> Bool
      static func ~= (lhs: Character, rhs: Character) -> Bool
      var isLetter: Bool { get }
      var isNumber: Bool { get }
      var isWhitespace: Bool { get }
      var isPunctuation: Bool { get }
      var isUppercase: Bool { get }
      var isLowercase: Bool { get }
      var isNewline: Bool { get }
      var isSymbol: Bool { get }
      var isMathSymbol: Bool { get }
      var isCurrencySymbol: Bool { get }
      var isCased: Bool { get }
      var isASCII: Bool { get }
      var isHexDigit: Bool { get }
      var isWholeNumber: Bool { get }
      var wholeNumberValue: Int? { get }
      var hexDigitValue: Int? { get }
      func uppercased() -> String
      func lowercased() -> String
    }
    /// A set of characters.
    struct CharacterSet {
      static var whitespaces: CharacterSet { get }
      static var whitespacesAndNewlines: CharacterSet { get }
      static var newlines: CharacterSet { get }
      static var punctuationCharacters: CharacterSet { get }
    }
    """

  static let implementations: [String: Implementation] =
    members.merging(Comparisons.all("Character")) { $1 }

  private static func character(_ value: Value) throws -> Character {
    if case .character(let character) = value { return character }
    throw value.mismatch("Character")
  }

  private static let members: [String: Implementation] = [
    "Character.isLetter": { .bool(try character($0.receiver).isLetter) },
    "Character.isNumber": { .bool(try character($0.receiver).isNumber) },
    "Character.isWhitespace": { .bool(try character($0.receiver).isWhitespace) },
    "Character.isPunctuation": { .bool(try character($0.receiver).isPunctuation) },
    "Character.isUppercase": { .bool(try character($0.receiver).isUppercase) },
    "Character.isLowercase": { .bool(try character($0.receiver).isLowercase) },
    "Character.isNewline": { .bool(try character($0.receiver).isNewline) },
    "Character.isSymbol": { .bool(try character($0.receiver).isSymbol) },
    "Character.isMathSymbol": { .bool(try character($0.receiver).isMathSymbol) },
    "Character.isCurrencySymbol": { .bool(try character($0.receiver).isCurrencySymbol) },
    "Character.isCased": { .bool(try character($0.receiver).isCased) },
    "Character.isASCII": { .bool(try character($0.receiver).isASCII) },
    "Character.isHexDigit": { .bool(try character($0.receiver).isHexDigit) },
    "Character.isWholeNumber": { .bool(try character($0.receiver).isWholeNumber) },
    "Character.wholeNumberValue": {
      .optional(try character($0.receiver).wholeNumberValue.map { .int($0) })
    },
    "Character.hexDigitValue": {
      .optional(try character($0.receiver).hexDigitValue.map { .int($0) })
    },
    "Character.uppercased()": { .string(try character($0.receiver).uppercased()) },
    "Character.lowercased()": { .string(try character($0.receiver).lowercased()) },
    "CharacterSet.whitespaces": { _ in .library(CharacterSet.whitespaces) },
    "CharacterSet.whitespacesAndNewlines": { _ in .library(CharacterSet.whitespacesAndNewlines) },
    "CharacterSet.newlines": { _ in .library(CharacterSet.newlines) },
    "CharacterSet.punctuationCharacters": { _ in .library(CharacterSet.punctuationCharacters) },
  ]
}
