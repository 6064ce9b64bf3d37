/// Makes text of bytes that come in pieces.
///
/// A character whose bytes are still to come is held back; bytes that are no UTF-8 become U+FFFD, so
/// that what goes into a message is text in any case.
package struct UTF8Decoder {
  /// The beginning of a character, at most three bytes.
  private var held: [UInt8] = []

  /// Makes a decoder that holds nothing.
  package init() {}

  /// Takes bytes and returns the text that is complete.
  ///
  /// - Complexity: O(n).
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> String {
    held += bytes
    let tail = Self.unfinishedLength(of: held)
    defer { held.removeFirst(held.count - tail) }
    return String(decoding: held.dropLast(tail), as: UTF8.self)
  }

  /// Returns what is held, which no further byte will complete.
  package mutating func finish() -> String {
    defer { held = [] }
    return String(decoding: held, as: UTF8.self)
  }

  /// How many bytes at the end are the beginning of a character that may yet be completed.
  private static func unfinishedLength(of bytes: [UInt8]) -> Int {
    for length in 1...3 where length <= bytes.count {
      let byte = bytes[bytes.count - length]
      switch byte {
      case 0x80...0xBF: continue
      case 0xC2...0xDF: return length < 2 ? length : 0
      case 0xE0...0xEF: return length < 3 ? length : 0
      case 0xF0...0xF4: return length
      default: return 0
      }
    }
    return 0
  }
}
