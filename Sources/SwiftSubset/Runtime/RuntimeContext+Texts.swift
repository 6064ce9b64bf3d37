import Foundation

/// Walks over whole texts, which a cell can make hundreds of millions of bytes long.
extension RuntimeContext {
  /// Shorter texts are walked without a look whether to go on.
  private static let shortText = 1 << 14

  /// The number of characters.
  func count(of text: String) throws -> Int {
    guard text.utf8.count > Self.shortText else { return text.count }
    var count = 0
    for _ in text {
      try tick()
      count += 1
    }
    return count
  }

  /// Some of the characters of a text, counted from zero.
  func part(of text: Substring, _ kept: Range<Int>) throws -> Substring {
    if text.utf8.count <= Self.shortText {
      return text.dropFirst(kept.lowerBound).prefix(kept.count)
    }
    var place = text.startIndex
    for _ in 0..<kept.lowerBound {
      try tick()
      place = text.index(after: place)
    }
    let start = place
    for _ in kept {
      try tick()
      place = text.index(after: place)
    }
    return text[start..<place]
  }

  /// A text without the scalars of a set at its ends.
  func trimmed(_ text: String, of set: CharacterSet) throws -> String {
    let scalars = text.unicodeScalars
    var (start, end) = (scalars.startIndex, scalars.endIndex)
    while start < end, set.contains(scalars[start]) {
      try tick()
      start = scalars.index(after: start)
    }
    while start < end, set.contains(scalars[scalars.index(before: end)]) {
      try tick()
      end = scalars.index(before: end)
    }
    return String(scalars[start..<end])
  }

  /// Changes a text scalar by scalar, as the language maps case, a piece at a time.
  func pieces(of text: Value, _ change: (String) -> String) throws -> String {
    let text = try text.string()
    guard text.utf8.count > Self.shortText else { return change(text) }
    var result = ValueText(self)
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    while start < scalars.endIndex {
      try look()
      let end = scalars.index(start, offsetBy: Self.shortText, limitedBy: scalars.endIndex)
      let piece = scalars[start..<(end ?? scalars.endIndex)]
      try result.add(change(String(piece)))
      start = piece.endIndex
    }
    return result.text
  }

  /// Whether a text starts with another one.
  func isPrefix(_ prefix: String, of text: String) throws -> Bool {
    guard isLong(prefix, text) else { return text.hasPrefix(prefix) }
    return try starts(text, with: prefix)
  }

  /// Whether a text ends with another one.
  func isSuffix(_ suffix: String, of text: String) throws -> Bool {
    guard isLong(suffix, text) else { return text.hasSuffix(suffix) }
    return try starts(text.reversed(), with: suffix.reversed())
  }

  private func isLong(_ part: String, _ text: String) -> Bool {
    min(part.utf8.count, text.utf8.count) > Self.shortText || ComparableText.hasLongRun(part)
      || ComparableText.hasLongRun(text)
  }

  private func starts(
    _ text: some Sequence<Character>,
    with prefix: some Sequence<Character>
  ) throws -> Bool {
    var own = text.makeIterator()
    for character in prefix {
      try tick()
      guard let next = own.next() else { return false }
      guard ComparableText.areEqual(String(next), String(character)) else { return false }
    }
    return true
  }
}
