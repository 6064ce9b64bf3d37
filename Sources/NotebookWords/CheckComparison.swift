package import RecurrentLM

/// Compares what a student found with what was expected.
///
/// Each comparison returns the line that says it is right, or throws `CheckFailure`, whose summary
/// fits into the width that graders show.
package struct CheckComparison: Sendable {
  private let name: String
  private let letters: String
  private let tolerance: Double

  /// A mistake that is often made here, or none.
  let hint: String

  /// Describes what is compared.
  ///
  /// - Parameters:
  ///   - name: What is checked.
  ///   - letters: The letters of its shape, such as `H × C`, or none.
  ///   - tolerance: How far off a number may be, 0 or more.
  ///   - hint: A mistake that is often made here, or none.
  package init(
    _ name: String,
    letters: String = "",
    tolerance: Double = 0,
    hint: String = ""
  ) {
    self.name = name
    self.letters = letters
    self.tolerance = tolerance
    self.hint = hint
  }

  private var confirmation: String { "✓ \(name)" }

  private func failure(_ summary: String, _ details: [String?] = []) -> CheckFailure {
    CheckFailure(summary: "\(name)\(summary)", details: details.compactMap(\.self))
  }

  /// Compares two whole numbers.
  package func passes(_ found: Int, _ expected: Int) throws -> String {
    guard found == expected else { throw failure(" is \(found), expected \(expected)") }
    return confirmation
  }

  /// Compares two texts.
  package func passes(_ found: String, _ expected: String) throws -> String {
    guard try !areEqual(found, expected) else { return confirmation }
    throw failure(" is '\(Self.cut(found))', expected '\(Self.cut(expected))'")
  }

  /// Whether two texts are equal, letter by letter, with a safepoint now and then.
  private func areEqual(_ found: String, _ expected: String) throws -> Bool {
    var (found, expected) = (found.makeIterator(), expected.makeIterator())
    var letters = 0
    while true {
      letters += 1
      if letters & 0xFFFF == 0 { try Safepoint.pass() }
      let (letter, other) = (found.next(), expected.next())
      guard letter == other else { return false }
      if letter == nil { return true }
    }
  }

  /// A text as far as a message has room for it, and how long it is.
  private static func cut(_ text: String) -> String {
    guard text.utf8.count > 4 * mostLetters else { return text }
    return "\(text.prefix(mostLetters))… (\(counted(text.unicodeScalars.count, "character")))"
  }

  /// The most letters of a text that a message quotes if it is much longer.
  private static let mostLetters = 200

  /// Compares two claims.
  package func passes(_ found: Bool, _ expected: Bool) throws -> String {
    guard found == expected else { throw failure(": found \(found), expected \(expected)") }
    return confirmation
  }

  /// Compares two lists of whole numbers.
  package func passes(_ found: [Int], _ expected: [Int]) throws -> String {
    if found == expected { return confirmation }
    return try passes(elements: found.map { "\($0)" }, expected.map { "\($0)" })
  }

  /// Compares two lists of texts.
  package func passes(_ found: [String], _ expected: [String]) throws -> String {
    if found == expected { return confirmation }
    return try passes(
      elements: found.map { "'\(Self.cut($0))'" },
      expected.map { "'\(Self.cut($0))'" }
    )
  }

  private func passes(elements found: [String], _ expected: [String]) throws -> String {
    if found == expected { return confirmation }
    let details = [
      ListMistake(found, expected)?.text,
      "found \(Self.text(found)), expected \(Self.text(expected))",
    ]
    guard found.count == expected.count else {
      let noun = found.count == 1 ? "element" : "elements"
      throw failure(" has \(found.count) \(noun), expected \(expected.count)", details)
    }
    let index = zip(found, expected).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
    throw failure("[\(index)] is \(found[index]), expected \(expected[index])", details)
  }

  private static func text(_ list: [String]) -> String {
    let shown = list.prefix(12).joined(separator: ", ")
    return "[" + shown + (list.count > 12 ? ", … \(list.count) in all]" : "]")
  }

  /// Compares two numbers.
  package func passes(_ found: Double, _ expected: Double) throws -> String {
    let numbers = CheckedNumbers(found: [found], expected: [expected], columns: nil)
    return try passes(numbers) { _ in "" }
  }

  /// Compares two vectors.
  package func passes(_ found: Vector, _ expected: Vector) throws -> String {
    guard found.count == expected.count else {
      let noun = found.count == 1 ? "element" : "elements"
      let letter = letters.isEmpty ? "" : "\(letters) = "
      throw failure(" has \(found.count) \(noun), expected \(letter)\(expected.count)")
    }
    let numbers = CheckedNumbers(found: found.values, expected: expected.values, columns: 1)
    return try passes(numbers) { "[\($0)]" }
  }

  /// Compares two matrices.
  package func passes(_ found: Matrix, _ expected: Matrix) throws -> String {
    _ = try passes(found.shape, expected.shape)
    let columns = expected.columns
    let numbers = CheckedNumbers(
      found: found.values,
      expected: expected.values,
      columns: columns
    )
    return try passes(numbers) { "[\($0 / columns), \($0 % columns)]" }
  }

  /// Compares two shapes.
  package func passes(_ found: (Int, Int), _ expected: (Int, Int)) throws -> String {
    if found == expected { return confirmation }
    let letters = letters.isEmpty ? "" : "\(letters) = "
    throw failure(
      " has shape \(found), expected \(letters)\(expected)",
      [found == (expected.1, expected.0) ? "rows and columns are exchanged" : nil]
    )
  }

  private func passes(
    _ numbers: CheckedNumbers,
    place: (Int) -> String
  ) throws -> String {
    guard tolerance >= 0 else {
      throw failure(": the check's tolerance is \(tolerance), expected 0 or more")
    }
    guard try numbers.all({ !numbers.expected[$0].isNaN }) else {
      throw failure(": the check itself expects NaN, which no number equals")
    }
    let off = try numbers.indicesOff(by: tolerance)
    guard let first = off.first else { return confirmation }
    let (found, expected) = numbers.texts(at: first)
    throw failure(
      "\(place(first)) is \(found), expected \(expected)",
      try [numbers.distance(off, tolerance: tolerance, place: place)]
        + numbers.likelyMistakes(off, tolerance: tolerance)
    )
  }
}
