/// Texts in a form that Swift compares in linear time.
///
/// Swift brings the marks that follow a letter into one order before it compares, in quadratic time.
/// Half a million marks on one letter would take it hours. Here a run of marks is cut into pieces
/// by joiners that show nothing, as Unicode's Stream-Safe Text Format does (UAX #15), only that the
/// pieces are longer than any writing needs.
enum ComparableText {
  /// Longer runs of marks are cut.
  private static let longestRun = 256
  /// A text of fewer bytes has no such run.
  private static let shortest = 2 * longestRun
  /// The combining grapheme joiner.
  private static let joiner: Unicode.Scalar = "\u{34F}"

  /// Canonically equivalent texts have at most so many times as many bytes: decomposing makes a text
  /// at most three times as long (UAX #15), and not shorter than a third.
  private static let longestRatio = 9

  /// Whether two texts are canonically equivalent.
  @inline(__always)
  static func areEqual(_ first: String, _ second: String) -> Bool {
    let (shorter, longer) =
      first.utf8.count < second.utf8.count
      ? (first.utf8.count, second.utf8.count) : (second.utf8.count, first.utf8.count)
    if longer < shortest { return first == second }
    return haveEqualForms(first, second, shorter, longer)
  }

  private static func haveEqualForms(
    _ first: String,
    _ second: String,
    _ shorter: Int,
    _ longer: Int
  ) -> Bool {
    // A search compares one long letter with many short ones.
    if longer > longestRatio * shorter { return false }
    return first.utf8.elementsEqual(second.utf8) || form(of: first) == form(of: second)
  }

  /// Whether the first text comes before the second.
  static func isLess(_ first: String, _ second: String) -> Bool {
    form(of: first) < form(of: second)
  }

  /// The text to compare, to hash or to search in the place of one that a cell made.
  ///
  /// - Complexity: O(n); O(1) for a text of a few hundred bytes.
  static func form(of text: String) -> String {
    guard hasLongRun(text) else { return text }
    var cut = String.UnicodeScalarView()
    var run = 0
    for scalar in text.unicodeScalars {
      run = isMark(scalar) ? run + 1 : 0
      if run > longestRun {
        cut.append(joiner)
        run = 1
      }
      cut.append(scalar)
    }
    return String(cut)
  }

  /// Whether so many marks follow one another that Swift's own walks over characters take long.
  static func hasLongRun(_ text: String) -> Bool {
    guard text.utf8.count >= shortest else { return false }
    var run = 0
    for scalar in text.unicodeScalars {
      run = isMark(scalar) ? run + 1 : 0
      if run > longestRun { return true }
    }
    return false
  }

  @inline(__always)
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
  }
}
