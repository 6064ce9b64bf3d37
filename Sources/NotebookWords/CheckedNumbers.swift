import RecurrentLM

/// The numbers that a student found beside those that were expected, of the same shape.
struct CheckedNumbers {
  let found: [Double]
  let expected: [Double]

  /// The columns of a matrix, 1 for a vector, nil for a number alone.
  let columns: Int?

  /// Where a number is not right: `|found − expected| ≤ tolerance · max(1, |expected|)` is not so.
  func indicesOff(by tolerance: Double) -> [Int] {
    found.indices.filter { !isRight(found[$0], expected[$0], tolerance) }
  }

  // Infinities are equal to themselves, and their difference is NaN.
  private func isRight(_ found: Double, _ expected: Double, _ tolerance: Double) -> Bool {
    found == expected || abs(found - expected) <= tolerance * max(1, abs(expected))
  }

  /// The two numbers at an index, in as few digits as tell them apart.
  func texts(at index: Int) -> (found: String, expected: String) {
    let (found, expected) = (found[index], expected[index])
    if found.isNaN { return ("not a number (NaN)", general(expected)) }
    for digits in [6, 9, 13] where general(found, digits) != general(expected, digits) {
      return (general(found, digits), general(expected, digits))
    }
    return ("\(found)", "\(expected)")
  }

  /// How far off the numbers are, and where they are worst.
  func distance(_ off: [Int], tolerance: Double, place: (Int) -> String) -> String {
    let tolerance = general(tolerance, 3)
    guard columns != nil else {
      let distance = abs(found[0] - expected[0])
      return distance.isFinite
        ? "off by \(general(distance, 3)), and the tolerance is \(tolerance)"
        : "expected a finite number within \(tolerance)"
    }
    let count = "\(off.count) of \(found.count) elements are off by more than \(tolerance)"
    let infinite = off.filter { !found[$0].isFinite }
    if !infinite.isEmpty { return "\(count); \(infinite.count) of them are NaN or infinite" }
    let worst = off.max { abs(found[$0] - expected[$0]) < abs(found[$1] - expected[$1]) } ?? off[0]
    let distance = general(abs(found[worst] - expected[worst]), 3)
    return "\(count), the worst, \(place(worst)), by \(distance)"
  }

  /// What may have gone wrong, as the numbers show it.
  func likelyMistakes(_ off: [Int], tolerance: Double) -> [String] {
    guard off.allSatisfy({ found[$0].isFinite && expected[$0].isFinite }) else {
      return ["NaN comes from 0/0, ∞ − ∞ or the log of a negative number, ∞ from log 0 or exp(710)"]
    }
    if columns != nil, found.allSatisfy({ $0 == 0 }) { return ["all are 0: was it ever filled?"] }
    let limit = max(tolerance, 1e-9)
    if let factor { return [Self.text(ofFactor: factor)] }
    guard let columns else { return [] }
    let differences = zip(found, expected).map { $0 - $1 }
    if found.count > 1, let first = differences.first,
      differences.allSatisfy({ abs($0 - first) <= limit })
    {
      return ["all are too \(first > 0 ? "large" : "small") by \(general(abs(first), 4))"]
    }
    return rearrangement(columns, limit) + stretch(off, columns)
  }

  /// The number that all expected ones were multiplied by, if it is one that mistakes make.
  private var factor: Double? {
    guard let largest = expected.indices.max(by: { abs(expected[$0]) < abs(expected[$1]) }),
      expected[largest] != 0
    else { return nil }
    let factor = found[largest] / expected[largest]
    guard factor != 0,
      zip(found, expected).allSatisfy({ abs($0 - factor * $1) <= 1e-6 * abs(factor * $1) + 1e-12 })
    else { return nil }
    return columns != nil || Self.isTelling(factor) ? factor : nil
  }

  /// Any two numbers have a quotient: one number alone is worth a word only at whole ones.
  private static func isTelling(_ factor: Double) -> Bool {
    let whole = max(abs(factor), 1 / abs(factor))
    return factor < 0 && abs(factor + 1) < 1e-6
      || whole > 1.5 && abs(whole - whole.rounded()) < 1e-6
      || bases.contains { abs(factor - $0.factor) < 1e-6 }
  }

  private static let bases = [
    (factor: 1.442_695_040_888_963_4, base: 2), (factor: 0.434_294_481_903_251_8, base: 10),
  ]

  private static func text(ofFactor factor: Double) -> String {
    if abs(factor + 1) < 1e-6 { return "the sign is the other way round" }
    if let base = bases.first(where: { abs(factor - $0.factor) < 1e-6 })?.base {
      return "that is the logarithm to base \(base), expected the natural one"
    }
    let inverse = 1 / factor
    if abs(factor) < 1, abs(inverse - inverse.rounded()) < 1e-6 * abs(inverse) {
      return "it is 1/\(general(inverse)) of what was expected"
    }
    return "it is \(general(factor)) times what was expected"
  }

  private func rearrangement(_ columns: Int, _ limit: Double) -> [String] {
    let rows = found.count / max(columns, 1)
    func agree(_ source: (Int, Int) -> (Int, Int)?) -> Bool {
      (0..<rows).allSatisfy { row in
        (0..<columns).allSatisfy { column in
          guard let (r, c) = source(row, column) else { return true }
          return abs(found[row * columns + column] - expected[r * columns + c]) <= limit
        }
      }
    }
    if rows == columns, rows > 1, agree({ ($1, $0) }) { return ["rows and columns are exchanged"] }
    guard rows > 2 else { return [] }
    let noun = columns == 1 ? "element" : "row"
    if agree({ row, column in row + 1 < rows ? (row + 1, column) : nil }) {
      return ["each \(noun) holds what belongs into the one after it: an index is off by one"]
    }
    if agree({ row, column in row > 0 ? (row - 1, column) : nil }) {
      return ["each \(noun) holds what belongs into the one before it: an index is off by one"]
    }
    return []
  }

  /// The rows or columns that are off, where all others are right.
  private func stretch(_ off: [Int], _ columns: Int) -> [String] {
    guard columns > 1 else { return [] }
    let wrong = [
      ("row", Set(off.map { $0 / columns }), found.count / columns),
      ("column", Set(off.map { $0 % columns }), columns),
    ]
    return wrong.compactMap { noun, indices, count in
      guard indices.count < count, indices.count <= 3 else { return nil }
      let list = indices.sorted().map(String.init).joined(separator: ", ")
      return "only \(indices.count == 1 ? noun : noun + "s") \(list) of \(count) "
        + "\(indices.count == 1 ? "is" : "are") off"
    }
  }
}
