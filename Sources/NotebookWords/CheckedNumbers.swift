import RecurrentLM

/// The numbers that a student found beside those that were expected, of the same shape.
struct CheckedNumbers {
  let found: [Double]
  let expected: [Double]

  /// The columns of a matrix, 1 for a vector, nil for a number alone.
  let columns: Int?

  /// Where a number is not right: `|found − expected| ≤ tolerance · max(1, |expected|)` is not so.
  func indicesOff(by tolerance: Double) throws -> [Int] {
    var off: [Int] = []
    _ = try all { index in
      if !isRight(found[index], expected[index], tolerance) { off.append(index) }
      return true
    }
    return off
  }

  /// Whether something is so at all indices, with a safepoint now and then.
  func all(_ claim: (Int) -> Bool) throws -> Bool {
    var isSo = true
    try Safepoint.forEachPiece(of: found.count) { piece in
      isSo = isSo && piece.allSatisfy(claim)
    }
    return isSo
  }

  // Infinities are equal to themselves alone: the difference to another is NaN, and within a part of
  // an infinity lies every number.
  private func isRight(_ found: Double, _ expected: Double, _ tolerance: Double) -> Bool {
    found == expected
      || expected.isFinite && abs(found - expected) <= tolerance * max(1, abs(expected))
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
  func distance(_ off: [Int], tolerance: Double, place: (Int) -> String) throws -> String {
    let tolerance = general(tolerance, 3)
    guard columns != nil else {
      let distance = abs(found[0] - expected[0])
      return distance.isFinite
        ? "off by \(general(distance, 3)), and the tolerance is \(tolerance)"
        : "expected a finite number within \(tolerance)"
    }
    let count = "\(off.count) of \(found.count) elements are off by more than \(tolerance)"
    var infinite = 0
    var (worst, distance) = (off[0], -1.0)
    for (position, index) in off.enumerated() {
      if position & 0x3FFFF == 0 { try Safepoint.pass() }
      if !found[index].isFinite { infinite += 1 }
      let other = abs(found[index] - expected[index])
      if other > distance { (worst, distance) = (index, other) }
    }
    if infinite > 0 { return "\(count); \(infinite) of them are NaN or infinite" }
    return "\(count), the worst, \(place(worst)), by \(general(distance, 3))"
  }

  /// What may have gone wrong, as the numbers show it.
  func likelyMistakes(_ off: [Int], tolerance: Double) throws -> [String] {
    let isInfinite = { found[$0] != expected[$0] && !(found[$0] - expected[$0]).isFinite }
    guard try all({ !isInfinite($0) }) else {
      return ["NaN comes from 0/0, ∞ − ∞ or the log of a negative number, ∞ from log 0 or exp(710)"]
    }
    if columns != nil, try all({ found[$0] == 0 }) { return ["all are 0: was it ever filled?"] }
    let limit = max(tolerance, 1e-9)
    if let factor = try factor() { return [Self.text(ofFactor: factor)] }
    guard let columns else { return [] }
    let first = found[0] - expected[0]
    if found.count > 1, try all({ abs(found[$0] - expected[$0] - first) <= limit }) {
      return ["all are too \(first > 0 ? "large" : "small") by \(general(abs(first), 4))"]
    }
    return try rearrangement(columns, limit) + stretch(off, columns)
  }

  /// The number that all expected ones were multiplied by, if it is one that mistakes make.
  private func factor() throws -> Double? {
    var largest = 0
    _ = try all { index in
      if abs(expected[index]) > abs(expected[largest]) { largest = index }
      return true
    }
    guard expected[largest] != 0 else { return nil }
    let factor = found[largest] / expected[largest]
    guard factor != 0,
      try all({ index in
        let product = factor * expected[index]
        return abs(found[index] - product) <= 1e-6 * abs(product) + 1e-12
      })
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

  private func rearrangement(_ columns: Int, _ limit: Double) throws -> [String] {
    let rows = found.count / max(columns, 1)
    func agree(_ source: (Int, Int) -> (Int, Int)?) throws -> Bool {
      try all { index in
        guard let (r, c) = source(index / columns, index % columns) else { return true }
        return abs(found[index] - expected[r * columns + c]) <= limit
      }
    }
    if rows == columns, rows > 1, try agree({ ($1, $0) }) {
      return ["rows and columns are exchanged"]
    }
    guard rows > 2 else { return [] }
    let noun = columns == 1 ? "element" : "row"
    if try agree({ row, column in row + 1 < rows ? (row + 1, column) : nil }) {
      return ["each \(noun) holds what belongs into the one after it: an index is off by one"]
    }
    if try agree({ row, column in row > 0 ? (row - 1, column) : nil }) {
      return ["each \(noun) holds what belongs into the one before it: an index is off by one"]
    }
    return []
  }

  /// The rows or columns that are off, where all others are right.
  private func stretch(_ off: [Int], _ columns: Int) throws -> [String] {
    guard columns > 1 else { return [] }
    let wrong = [
      ("row", try Self.few(off) { $0 / columns }, found.count / columns),
      ("column", try Self.few(off) { $0 % columns }, columns),
    ]
    return wrong.compactMap { noun, indices, count in
      guard let indices, indices.count < count else { return nil }
      let list = indices.sorted().map(String.init).joined(separator: ", ")
      return "only \(indices.count == 1 ? noun : noun + "s") \(list) of \(count) "
        + "\(indices.count == 1 ? "is" : "are") off"
    }
  }

  /// The rows or columns of numbers, nil if they are more than three.
  private static func few(_ off: [Int], _ place: (Int) -> Int) throws -> Set<Int>? {
    var places: Set<Int> = []
    for (position, index) in off.enumerated() {
      if position & 0x3FFFF == 0 { try Safepoint.pass() }
      places.insert(place(index))
      if places.count > 3 { return nil }
    }
    return places
  }
}
