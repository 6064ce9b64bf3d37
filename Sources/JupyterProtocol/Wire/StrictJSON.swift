// A request's header goes back to all clients byte for byte, so it must be JSON for every reader.
// Foundation's own is generous: it accepts control characters in strings and passes over numbers
// that it is not asked for, at which the readers of other clients fail.
//
// Grammar: RFC 8259, https://www.rfc-editor.org/rfc/rfc8259

/// Reads JSON to its end without keeping anything of it.
package struct StrictJSON {
  /// How deep arrays and objects may lie in one another; more than that no header has.
  private static let deepest = 64

  private let bytes: Frame
  private var place = 0

  private init(_ bytes: Frame) {
    self.bytes = bytes
  }

  /// Whether a frame holds one JSON object, in UTF-8, and nothing behind it.
  ///
  /// - Complexity: O(n) in the length of the frame.
  package static func isObject(_ frame: Frame) -> Bool {
    guard String(validating: frame, as: UTF8.self) != nil else { return false }
    var reader = StrictJSON(frame)
    reader.skipBlanks()
    guard reader.next == UInt8(ascii: "{"), reader.skipValue(depth: 0) else { return false }
    reader.skipBlanks()
    return reader.place == frame.count
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skip(_ character: UInt8) -> Bool {
    guard next == character else { return false }
    place += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = next, byte == 32 || byte == 9 || byte == 10 || byte == 13 { place += 1 }
  }

  private mutating func skipValue(depth: Int) -> Bool {
    switch next {
    case UInt8(ascii: "{"): skipMembers(to: UInt8(ascii: "}"), areNamed: true, depth: depth)
    case UInt8(ascii: "["): skipMembers(to: UInt8(ascii: "]"), areNamed: false, depth: depth)
    case UInt8(ascii: "\""): skipString()
    case UInt8(ascii: "t"): skipWord("true")
    case UInt8(ascii: "f"): skipWord("false")
    case UInt8(ascii: "n"): skipWord("null")
    default: skipNumber()
    }
  }

  private mutating func skipMembers(to end: UInt8, areNamed: Bool, depth: Int) -> Bool {
    guard depth < Self.deepest else { return false }
    place += 1
    skipBlanks()
    if skip(end) { return true }
    while true {
      skipBlanks()
      if areNamed {
        guard skipString() else { return false }
        skipBlanks()
        guard skip(UInt8(ascii: ":")) else { return false }
        skipBlanks()
      }
      guard skipValue(depth: depth + 1) else { return false }
      skipBlanks()
      if skip(end) { return true }
      guard skip(UInt8(ascii: ",")) else { return false }
    }
  }

  private mutating func skipString() -> Bool {
    guard skip(UInt8(ascii: "\"")) else { return false }
    while let byte = next, byte >= 32 {
      place += 1
      if byte == UInt8(ascii: "\"") { return true }
      if byte == UInt8(ascii: "\\") {
        guard skipEscape() else { return false }
      }
    }
    return false
  }

  private mutating func skipEscape() -> Bool {
    guard let kind = next, #""\/bfnrtu"#.utf8.contains(kind) else { return false }
    place += 1
    guard kind == UInt8(ascii: "u") else { return true }
    let digits = bytes[place...].prefix(4)
    place += digits.count
    return digits.count == 4
      && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }

  private mutating func skipWord(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { letters in letters.allSatisfy { skip($0) } }
  }

  private mutating func skipNumber() -> Bool {
    _ = skip(UInt8(ascii: "-"))
    // A zero in front stands alone.
    guard skip(UInt8(ascii: "0")) || skipDigits() else { return false }
    if skip(UInt8(ascii: ".")) {
      guard skipDigits() else { return false }
    }
    guard skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) else { return true }
    if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
    return skipDigits()
  }

  private mutating func skipDigits() -> Bool {
    let start = place
    while let byte = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { place += 1 }
    return place > start
  }
}
