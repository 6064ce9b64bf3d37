/// What the sentences of a text are taken apart into: what a model reads and predicts one at a time.
///
///     let words = try corpus.tokenized()
///     let letters = try corpus.tokenized(by: .characters)
///
/// A vocabulary remembers the unit of its text, and a model's file that of its vocabulary: whatever
/// reads a sentence with them takes it apart as the text was, and what a model writes is put together
/// again in the same way.
public struct TokenUnit: Hashable, Sendable, CustomStringConvertible {
  /// The two units.
  private enum Unit {
    case word
    case character
  }

  private let unit: Unit

  /// Words and punctuation, in lower case.
  public static let words: TokenUnit = TokenUnit(unit: .word)

  /// Characters as they are written, capitals, blanks and punctuation among them.
  ///
  /// A character is a Unicode code point, as in Python's `list(text)`. White space of any kind and
  /// length is one blank.
  public static let characters: TokenUnit = TokenUnit(unit: .character)

  /// `words` or `characters`.
  public var description: String { noun + "s" }

  /// What one of them is called.
  package var noun: String { unit == .word ? "word" : "character" }

  /// What stands between two of them in a text.
  package var separator: String { unit == .word ? " " : "" }

  /// Takes apart a sentence that somebody wrote.
  ///
  /// - Parameter sentence: One sentence.
  /// - Returns: Its words or characters.
  /// - Complexity: O(length of the sentence).
  package func tokens(of sentence: String) -> [String] {
    switch unit {
    case .word: WordTokenizer().trainingWords(of: sentence)
    case .character: Characters.tokens(of: sentence)
    }
  }

  /// Puts words or characters together.
  package func text(of tokens: some Collection<String>) -> String {
    tokens.joined(separator: separator)
  }
}

/// Texts at the level of characters.
enum Characters {
  /// The code points of a sentence, each run of white space as one blank.
  static func tokens(of sentence: String) -> [String] {
    var copy = sentence
    return copy.withUTF8(tokens)
  }

  /// The code points of a sentence in valid UTF-8, each run of white space as one blank.
  static func tokens(of bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    var found: [String] = []
    var (index, next) = (0, 1 << 16)
    var isAfterSpace = false
    while index < bytes.count {
      if index >= next {
        guard Safepoint.passes() else { break }
        next += 1 << 16
      }
      let (scalar, width) = UTF8Text.scalar(bytes, at: index)
      let isSpace = CharacterClasses.isPythonSpace(scalar)
      if isSpace {
        if !isAfterSpace { found.append(" ") }
      } else {
        found.append(String(decoding: bytes[index..<index + width], as: UTF8.self))
      }
      isAfterSpace = isSpace
      index += width
    }
    return found
  }

  /// Without a blank at the beginning and at the end, where only the layout of a page puts it.
  static func trimmed(_ tokens: [String]) -> [String] {
    let start = tokens.first == " " ? 1 : 0
    let end = tokens.last == " " ? tokens.count - 1 : tokens.count
    return start < end ? Array(tokens[start..<end]) : []
  }
}
