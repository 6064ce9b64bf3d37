/// Text as a terminal shows it: in columns, cut to width, without control characters.
package enum PlainText {
  /// The width that plain forms keep to, in columns.
  package static let lineWidth = 96

  /// A text in one line, in which nothing steers the terminal.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The text with line breaks and tabs as blanks and control characters visible.
  package static func line(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isBreak = ["\n", "\r", "\t", "\u{2028}", "\u{2029}"].contains(scalar)
      result.append(isBreak ? " " : visible(scalar))
    }
    return String(result)
  }

  /// Lines of text in which nothing steers the terminal.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The text with its line breaks and tabs, and control characters visible.
  package static func lines(_ text: some StringProtocol) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map { line($0) } }
      .map { $0.joined(separator: "\t") }
      .joined(separator: "\n")
  }

  /// The first code points of a text, and how many more there are.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - limit: How many code points are shown at most.
  /// - Returns: The text, or its beginning with a remark such as `… (and 2,999,940 more letters)`.
  static func shortened(_ text: String, to limit: Int) -> String {
    // A code point has a byte or more.
    guard text.utf8.count > limit else { return text }
    let rest = text.unicodeScalars.count - limit
    guard rest > 0 else { return text }
    return String(text.unicodeScalars.prefix(limit))
      + "… (and \(NumberText.grouped(rest)) more letter\(rest == 1 ? "" : "s"))"
  }

  /// How many columns a text takes in a terminal.
  ///
  /// - Parameter text: One line.
  /// - Returns: The columns; East Asian characters and emoji take two.
  package static func width(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + width($1) }
  }

  /// How many columns a character takes in a terminal: one or two.
  ///
  /// - Parameter character: Any character.
  /// - Returns: The columns.
  static func width(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default:
      return 1
    }
  }

  /// Cuts a text to a width, with an ellipsis where something is missing.
  ///
  /// - Parameters:
  ///   - text: One line.
  ///   - limit: How many columns it may take, at least 1.
  /// - Returns: The text, or as much of it as fits.
  package static func cut(_ text: String, to limit: Int) -> String {
    guard width(text) > limit else { return text }
    var result = ""
    var used = 1
    for character in text {
      used += width(character)
      if used > limit { break }
      result.append(character)
    }
    return result + "…"
  }

  /// Fills a text up with blanks.
  ///
  /// - Parameters:
  ///   - text: One line.
  ///   - count: How many columns it shall take.
  ///   - alignment: Where the text stands within them.
  /// - Returns: The text and the blanks.
  package static func padded(_ text: String, to count: Int, _ alignment: Alignment) -> String {
    let missing = max(0, count - width(text))
    let left =
      switch alignment {
      case .left: 0
      case .center: missing / 2
      case .right: missing
      }
    return String(repeating: " ", count: left) + text
      + String(repeating: " ", count: missing - left)
  }

  /// Breaks words into lines.
  ///
  /// - Parameters:
  ///   - words: The words, none of which is broken.
  ///   - limit: The width of a line, in columns.
  /// - Returns: The lines.
  package static func wrapped(_ words: [String], to limit: Int = lineWidth) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in words {
      if !current.isEmpty, width(current) + 1 + width(word) > limit {
        lines.append(current)
        current = word
      } else {
        current += current.isEmpty ? word : " " + word
      }
    }
    return current.isEmpty ? lines : lines + [current]
  }

  /// Values as a row of bars of eight heights, such as `▇▆▄▂▁`, with `·` for what is not a number.
  ///
  /// - Parameters:
  ///   - values: Any numbers.
  ///   - limit: How many characters at most; more values than that are sampled evenly.
  /// - Returns: The bars.
  package static func sparkline(_ values: [Double], limit: Int = 48) -> String {
    let shown = evenly(values, limit: limit)
    let finite = shown.filter { usable($0) }
    guard let low = finite.min(), let high = finite.max() else {
      return String(repeating: "·", count: shown.count)
    }
    let bars = Array("▁▂▃▄▅▆▇█")
    return String(
      shown.map { value -> Character in
        guard usable(value) else { return "·" }
        return bars[high > low ? Int(((value - low) / (high - low) * 7).rounded()) : 3]
      }
    )
  }

  /// Picks elements at even distances, the first and the last among them.
  ///
  /// - Parameters:
  ///   - elements: Any number of elements.
  ///   - limit: How many to pick at most, at least 2.
  /// - Returns: All elements if they are few enough.
  package static func evenly<Element>(_ elements: [Element], limit: Int) -> [Element] {
    guard elements.count > limit, limit > 1 else { return elements }
    return (0..<limit).map { elements[$0 * (elements.count - 1) / (limit - 1)] }
  }
}

/// Where a text stands within its column.
package enum Alignment: String, Sendable {
  case left
  case center
  case right
}

/// Whether a number can be drawn: it is one, and differences of two such do not overflow.
func usable(_ value: Double) -> Bool {
  value.isFinite && abs(value) < 1e300
}

/// A scalar as it may be shown: itself, or a visible stand-in if it is a control character.
///
/// - Parameter scalar: Any scalar; line breaks and tabs are left alone.
/// - Returns: A scalar that neither steers a terminal nor breaks an XML document.
func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: scalar
  case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
  case 0x7F: "\u{2421}"
  case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: "\u{FFFD}"
  default: scalar
  }
}
