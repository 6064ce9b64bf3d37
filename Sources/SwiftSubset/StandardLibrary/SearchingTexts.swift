import Foundation

/// What searches and cuts texts.
enum SearchingTexts {
  static func contains(_ text: String, _ target: String, _ context: RuntimeContext) throws -> Bool {
    if TextSearch.isQuick(target, text) { return text.contains(target) }
    var isFound = false
    try forEachOccurrence(of: target, in: text, context) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  static func components(
    _ text: String,
    separatedBy separator: String,
    _ context: RuntimeContext
  ) throws -> [String] {
    guard let search = try TextSearch(for: separator, in: text, context) else {
      return text.components(separatedBy: separator)
    }
    return try ranges(text, search, maxSplits: .max, omitsEmpty: false).map { String(text[$0]) }
  }

  static func split(
    _ part: Substring,
    separator: String,
    maxSplits: Int,
    omitsEmpty: Bool,
    _ context: RuntimeContext
  ) throws -> [Substring] {
    let text = String(part)
    guard let search = try TextSearch(for: separator, in: text, context) else {
      return part.split(
        separator: separator,
        maxSplits: maxSplits,
        omittingEmptySubsequences: omitsEmpty
      )
    }
    return try ranges(text, search, maxSplits: maxSplits, omitsEmpty: omitsEmpty).map {
      part[place($0, of: text, in: part)]
    }
  }

  /// The first place of a text in a part of another one.
  static func first(
    _ target: String,
    in part: Substring,
    _ context: RuntimeContext
  ) throws -> Range<String.Index>? {
    if target.isEmpty { return nil }
    let text = String(part)
    var found: Range<String.Index>?
    if TextSearch.isQuick(target, text) {
      found = text.range(of: target)
    } else {
      try forEachOccurrence(of: target, in: text, context) {
        found = $0
        return false
      }
    }
    return found.map { place($0, of: text, in: part) }
  }

  /// Where a range of a copy lies in the part that was copied.
  private static func place(
    _ range: Range<String.Index>,
    of copy: String,
    in part: Substring
  ) -> Range<String.Index> {
    func place(_ index: String.Index) -> String.Index {
      let offset = copy.utf8.distance(from: copy.startIndex, to: index)
      return part.utf8.index(part.startIndex, offsetBy: offset)
    }
    return place(range.lowerBound)..<place(range.upperBound)
  }

  /// The places between those of what is looked for.
  private static func ranges(
    _ text: String,
    _ search: TextSearch,
    maxSplits: Int,
    omitsEmpty: Bool
  ) throws -> [Range<String.Index>] {
    var parts: [Range<String.Index>] = []
    var start = text.startIndex
    if maxSplits > 0 {
      try search.forEach(in: text) { place in
        if !omitsEmpty || start < place.lowerBound {
          parts.append(start..<place.lowerBound)
        }
        start = place.upperBound
        return parts.count < maxSplits
      }
    }
    if !omitsEmpty || start < text.endIndex { parts.append(start..<text.endIndex) }
    return parts
  }

  static func replacing(
    _ target: String,
    with replacement: String,
    in text: String,
    _ context: RuntimeContext
  ) throws -> String {
    if TextSearch.isQuick(target, text), replacement.utf8.count <= TextSearch.longTarget {
      return text.replacingOccurrences(of: target, with: replacement)
    }
    if target.isEmpty { return text }
    var result = ValueText(context)
    var start = text.startIndex
    try forEachOccurrence(of: target, in: text, context) { place in
      try result.add(String(text[start..<place.lowerBound]))
      try result.add(replacement)
      start = place.upperBound
      return true
    }
    try result.add(String(text[start...]))
    return result.text
  }

  /// A piece of a text that Foundation searches at once, in bytes.
  private static let pieceSize = 1 << 14

  /// Takes the places that Foundation finds, from the first on, until one is enough.
  ///
  /// Foundation looks for scalars, so that it finds half a Windows line end and a mark without its
  /// letter, but no letter without its mark. It searches pieces here, which overlap by more than a
  /// place can be long. Very long targets and runs of marks are looked for by characters.
  private static func forEachOccurrence(
    of target: String,
    in text: String,
    _ context: RuntimeContext,
    _ body: (Range<String.Index>) throws -> Bool
  ) throws {
    if target.utf8.count > TextSearch.longTarget || ComparableText.hasLongRun(target)
      || ComparableText.hasLongRun(text)
    {
      return try TextSearch(target, context).forEach(in: text, body)
    }
    // Forms of one text differ in length by a factor of three at most; marks may follow.
    let overlap = 4 * target.utf8.count + 2_048
    let scalars = text.unicodeScalars
    var start = text.startIndex
    while start < text.endIndex {
      try context.look()
      let end = cut(text, from: start)
      let piece = String(scalars[start..<end])
      // A place that starts behind this is looked at again in the next piece, with what follows it.
      let certain = piece.utf8.count - (end == text.endIndex ? 0 : overlap)
      var next = certain
      var from = piece.startIndex
      while let found = piece.range(of: target, range: from..<piece.endIndex) {
        try context.tick()
        let lower = piece.utf8.distance(from: piece.startIndex, to: found.lowerBound)
        if lower > certain { break }
        let upper = piece.utf8.distance(from: piece.startIndex, to: found.upperBound)
        let place =
          text.utf8.index(start, offsetBy: lower)..<text.utf8.index(start, offsetBy: upper)
        guard try body(place) else { return }
        (from, next) = (found.upperBound, max(certain, upper))
      }
      start = scalarStart(text, text.utf8.index(start, offsetBy: next))
    }
  }

  /// The end of a piece, between two scalars.
  private static func cut(_ text: String, from start: String.Index) -> String.Index {
    text.utf8.index(start, offsetBy: pieceSize, limitedBy: text.endIndex)
      .map { scalarStart(text, $0) } ?? text.endIndex
  }

  /// The start of the scalar that a byte belongs to.
  private static func scalarStart(_ text: String, _ index: String.Index) -> String.Index {
    var index = index
    while index < text.endIndex, text.utf8[index] & 0xC0 == 0x80 {
      index = text.utf8.index(before: index)
    }
    return index
  }
}
