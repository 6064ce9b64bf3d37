// Texts that others chose, in messages and tables: names, words, paths. Any of them may have millions
// of letters, and any list of them as many entries.

/// The first letters of a text, and how many more there are.
///
/// - Parameters:
///   - text: Any text.
///   - limit: How many code points are shown at most.
/// - Returns: The text, or its beginning with a remark such as `… (and 2,999,940 more letters)`.
/// - Complexity: O(length of the text).
package func shortened(_ text: String, to limit: Int = 60) -> String {
  // A code point has a byte or more.
  guard text.utf8.count > limit else { return text }
  let scalars = text.unicodeScalars
  let count = scalars.count
  guard count > limit else { return text }
  return String(scalars.prefix(limit)) + "… (and \(counted(count - limit, "more letter")))"
}

/// A name in quotes, as messages have it.
///
/// - Parameters:
///   - name: Any text.
///   - limit: How many code points are shown at most.
/// - Returns: A text such as `'W'`.
package func quoted(_ name: String, to limit: Int = 60) -> String {
  "'" + shortened(name, to: limit) + "'"
}

/// A path in quotes: most of it tells.
func quoted(path: String) -> String { quoted(path, to: 400) }

/// Ten entries of a list, and how many more there are.
///
/// - Parameters:
///   - entries: Any list.
///   - text: The text of an entry.
/// - Returns: A text such as `'U', 'V' and 12 more`, `none` for an empty list.
/// - Complexity: O(length of ten entries).
func listed<List: RandomAccessCollection>(
  _ entries: List,
  _ text: (List.Element) -> String
) -> String {
  let shown = entries.prefix(10).map(text).joined(separator: ", ")
  let rest = entries.count - 10
  return entries.isEmpty ? "none" : rest > 0 ? shown + " and \(grouped(rest)) more" : shown
}

/// A number as Swift writes it, but NaN without a sign.
///
/// - Parameter value: Any number.
/// - Returns: The fewest digits that tell the number from all others.
package func shortest(_ value: Double) -> String { value.isNaN ? "nan" : "\(value)" }
