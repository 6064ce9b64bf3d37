// Matrices and vectors as NumPy prints them.
//
// More than 1,000 elements are abbreviated to the first three and the last three of each dimension.
// The numbers in sight decide the form of all: eight decimals without trailing zeros, or powers of
// ten where the largest is 10⁸ or more, the smallest below 10⁻⁴, or one 1,000 times another.
//
// Source: numpy._core.arrayprint, with its default options.

extension Matrix: CustomStringConvertible {
  /// The elements as NumPy prints them, the middle of a large matrix as `...`.
  public var description: String {
    guard count > 0 else { return "[]" }
    let isAbbreviated = count > NumberLayout.threshold
    let rowsInSight = NumberLayout.inSight(rows, isAbbreviated)
    let columnsInSight = NumberLayout.inSight(columns, isAbbreviated)
    let shown = rowsInSight.flatMap { row in
      columnsInSight.compactMap { column in
        row.flatMap { row in column.map { self[row, $0] } }
      }
    }
    let layout = NumberLayout(shown)
    let lines = rowsInSight.map { row in
      guard let row else { return "..." }
      return layout.line(columnsInSight.map { $0.map { self[row, $0] } }, indent: 2, width: 73)
    }
    return "[" + lines.joined(separator: "\n ") + "]"
  }
}

extension Vector: CustomStringConvertible {
  /// The elements as NumPy prints them, the middle of a long vector as `...`.
  public var description: String {
    let shown = NumberLayout.inSight(count, count > NumberLayout.threshold)
    let layout = NumberLayout(shown.compactMap { $0.map { self[$0] } })
    return layout.line(shown.map { $0.map { self[$0] } }, indent: 1, width: 74)
  }
}

/// How the numbers of one array are written, so that they stand below one another.
struct NumberLayout {
  /// From how many elements on an array is abbreviated.
  static let threshold = 1000

  private static let edge = 3
  private static let precision = 8

  private let hasExponents: Bool
  private let fractionDigits: Int
  private let width: Int

  /// The indices that are shown, with nil for those left out.
  static func inSight(_ count: Int, _ isAbbreviated: Bool) -> [Int?] {
    guard isAbbreviated, count > 2 * edge else { return Array(0..<count) }
    return Array(0..<edge) + [nil] + Array(count - edge..<count)
  }

  init(_ shown: [Double]) {
    let finite = shown.filter(\.isFinite)
    let sizes = finite.map { abs($0) }.filter { $0 > 0 }
    let largest = sizes.max() ?? 0
    let smallest = sizes.min() ?? 1
    let hasExponents = largest >= 1e8 || smallest < 1e-4 || largest / smallest > 1000
    let parts = finite.map { Self.parts($0, hasExponents) }
    let fractionDigits = parts.map(\.fraction.count).max() ?? 0
    let whole = parts.map(\.whole.count).max() ?? 0
    let exponent = parts.map(\.exponent.count).max() ?? 0
    let others = shown.filter { !$0.isFinite }.map { "\($0)".count }.max() ?? 0
    self.hasExponents = hasExponents
    self.fractionDigits = fractionDigits
    width = max(whole + 1 + fractionDigits + exponent, others)
  }

  /// One row in brackets, broken where it becomes too long.
  func line(_ numbers: [Double?], indent: Int, width limit: Int) -> String {
    var lines = [""]
    for number in numbers {
      let word = number.map(text) ?? "..."
      let length = lines[lines.count - 1].count
      if length > 0, indent + length + 1 + word.count > limit {
        while lines[lines.count - 1].last == " " { lines[lines.count - 1].removeLast() }
        lines.append(word)
      } else {
        lines[lines.count - 1] += (length > 0 ? " " : "") + word
      }
    }
    return "[" + lines.joined(separator: "\n" + String(repeating: " ", count: indent)) + "]"
  }

  private func text(_ number: Double) -> String {
    guard number.isFinite else { return padded("\(number)") }
    let (whole, fraction, exponent) = Self.parts(number, hasExponents)
    let fill = String(repeating: hasExponents ? "0" : " ", count: fractionDigits - fraction.count)
    return padded("\(whole).\(fraction)\(fill)\(exponent)")
  }

  private func padded(_ text: String) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func parts(
    _ number: Double,
    _ hasExponent: Bool
  ) -> (whole: String, fraction: String, exponent: String) {
    let text = hasExponent ? scientific(number, precision) : decimal(number, precision)
    let halves = text.split(separator: "e")
    let digits = halves[0].split(separator: ".")
    let fraction = digits.count > 1 ? digits[1] : ""
    let kept = fraction.lastIndex { $0 != "0" }.map { fraction[...$0] } ?? ""
    return (String(digits[0]), String(kept), halves.count > 1 ? "e" + halves[1] : "")
  }
}
