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
    "Character.uppercased()": { .string(try character($0.receiver).uppercased()) },
    "Character.lowercased()": { .string(try character($0.receiver).lowercased()) },
    "CharacterSet.whitespaces": { _ in .library(CharacterSet.whitespaces) },
    "CharacterSet.whitespacesAndNewlines": { _ in .library(CharacterSet.whitespacesAndNewlines) },
    "CharacterSet.newlines": { _ in .library(CharacterSet.newlines) },
    "CharacterSet.punctuationCharacters": { _ in .library(CharacterSet.punctuationCharacters) },
  ]
}
