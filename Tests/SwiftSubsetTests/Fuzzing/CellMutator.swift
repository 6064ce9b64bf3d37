import Foundation

/// Makes cells that are nearly right out of the corpus: the same seed and index, the same cell.
struct CellMutator: Sendable {
  private let cells: [[Token]]
  private let pool: [Kind: [String]]
  private let seed: UInt64

  /// What a token is, for a replacement by another of its kind.
  private enum Kind: Hashable { case word, type, number, text, symbol, blank }

  private struct Token {
    var kind: Kind
    var text: String
  }

  private static let hardNumbers = [
    "0", "(-1)", "Int.max", "Int.min", "(Int.max - 1)", "(1 << 31)", "(1 << 60)", "0.0", "(-0.0)",
    "1e308", "(-1e308)", "Double.nan", "Double.infinity", "5e-324", "1e18", "9e18", "Float.nan",
    "1_000_000", "64", "63", "(-64)", "(0 / 0)", "Double(Int.max)", "Int(1e9)", "Float(1e38)",
  ]

  /// Values at the edges of what their types hold, and words that change what code means.
  private static let hardTokens = [
    "0", "-1", "1", "Int.max", "Int.min", "9223372036854775807", "1 << 60", "1e308", "Double.nan",
    "\"\"", "\"🎈é\"", "\"\\(0)\"", "nil", "[]", "[:]", "()", "{}", "{ $0 }", "true", "self", "Self",
    "try", "try!", "try?", "await", "throw", "return", "inout", "&", "?", "!", "??", "as!",
    "is Int",
    "...", "..<", "_", "$0", "$1", "while true {}", "indirect", "mutating", "static", "private",
    "[Int]()", "Array(repeating: 0, count: 1 << 60)", "(", ")", "{", "}", "[", "]", ",", ":", ".",
    "=", "==", "->", ";", "\n", "in", "where", "some", "any", "@", "#", "\\", "\"", "\"\"\"", "/*",
    "\u{0}", "\u{301}", "Never", "Any", "Void", "Int", "Double", "Float", "String", "Bool",
    "var", "let", "func", "class", "struct", "enum", "extension", "protocol", "init",
  ]

  init(_ sources: [String], seed: UInt64) {
    cells = sources.map(Self.tokens)
    var pool: [Kind: Set<String>] = [:]
    for token in cells.joined() { pool[token.kind, default: []].insert(token.text) }
    self.pool = pool.mapValues { $0.sorted() }
    self.seed = seed
  }

  /// The cell of an index.
  func cell(_ index: Int) -> String {
    var random = SplitMix(state: seed &* 0x9E37_79B9 &+ UInt64(index) &* 0xD1B5_4A32_D192_ED03)
    var tokens = cells[Int.random(in: 0..<cells.count, using: &random)]
    for _ in 0..<[1, 1, 2, 3][Int.random(in: 0..<4, using: &random)] where !tokens.isEmpty {
      change(&tokens, &random)
    }
    return tokens.map(\.text).joined()
  }

  private func change(_ tokens: inout [Token], _ random: inout SplitMix) {
    let place = solid(tokens, &random)
    let other = solid(tokens, &random)
    switch Int.random(in: 0..<14, using: &random) {
    case 0: tokens.remove(at: place)
    case 1: tokens.insert(tokens[place], at: place)
    case 2: tokens.swapAt(place, other)
    case 3: tokens[place] = tokens[other]
    case 4: tokens.insert(tokens[other], at: place)
    case 5...7: tokens[place].text = pool[tokens[place].kind]?.randomElement(using: &random) ?? ""
    case 8: tokens[place].text = Self.hardTokens.randomElement(using: &random) ?? ""
    case 9: tokens.insert(contentsOf: line(&random), at: lineStart(tokens, place))
    case 10: tokens.removeSubrange(lineStart(tokens, place)..<lineEnd(tokens, place))
    case 11...12: setNumber(&tokens, &random)
    default: tokens.insert(Token(kind: .word, text: " \(hard(&random)) "), at: place)
    }
  }

  /// Puts a number at the edge of what its type holds in the place of a number.
  private func setNumber(_ tokens: inout [Token], _ random: inout SplitMix) {
    let numbers = tokens.indices.filter { tokens[$0].kind == .number }
    guard let place = numbers.randomElement(using: &random) else { return }
    tokens[place].text = Self.hardNumbers.randomElement(using: &random) ?? ""
  }

  private func hard(_ random: inout SplitMix) -> String {
    Self.hardTokens.randomElement(using: &random) ?? ""
  }

  /// The place of a token that is not blank, if a few tries find one.
  private func solid(_ tokens: [Token], _ random: inout SplitMix) -> Int {
    var place = 0
    for _ in 0..<8 {
      place = Int.random(in: 0..<tokens.count, using: &random)
      if tokens[place].kind != .blank { return place }
    }
    return place
  }

  private func line(_ random: inout SplitMix) -> ArraySlice<Token> {
    let cell = cells[Int.random(in: 0..<cells.count, using: &random)]
    guard !cell.isEmpty else { return [] }
    let place = Int.random(in: 0..<cell.count, using: &random)
    return cell[lineStart(cell, place)..<lineEnd(cell, place)]
  }

  private func lineStart(_ tokens: [Token], _ place: Int) -> Int {
    tokens[..<place].lastIndex { $0.text.contains("\n") }.map { $0 + 1 } ?? 0
  }

  private func lineEnd(_ tokens: [Token], _ place: Int) -> Int {
    tokens[place...].firstIndex { $0.text.contains("\n") }.map { $0 + 1 } ?? tokens.count
  }

  // MARK: Taking a cell apart

  private static func tokens(_ source: String) -> [Token] {
    var tokens: [Token] = []
    var rest = Substring(source)
    while let first = rest.first {
      let kind = kind(of: first)
      let length: Int =
        switch kind {
        case .text:
          (rest.dropFirst().firstIndex { $0 == "\"" || $0 == "\n" })
            .map { rest.distance(from: rest.startIndex, to: $0) + 1 } ?? rest.count
        case .symbol: 1
        case .blank: rest.prefix { $0.isWhitespace }.count
        default: rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }.count
        }
      tokens.append(Token(kind: kind, text: String(rest.prefix(length))))
      rest = rest.dropFirst(max(1, length))
    }
    return tokens
  }

  private static func kind(of character: Character) -> Kind {
    if character.isWhitespace { return .blank }
    if character == "\"" { return .text }
    if character.isNumber { return .number }
    if character.isLetter || character == "_" { return character.isUppercase ? .type : .word }
    return .symbol
  }
}

/// Steele, Lea and Flood's SplitMix64: a state of one word, any seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
