/// Equations as doc comments write them, in letters: `s_t = tanh(U x_t + W s_{t-1})`.
///
/// A source is read in an editor too, so that it has no LaTeX; here its letters become LaTeX.
struct WrittenEquation {
  /// The equations in LaTeX, without dollar signs.
  let latex: String

  /// Takes a block of a doc comment for equations; nil if it is code or anything else.
  init?(_ text: String) {
    let lines = text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    guard !lines.isEmpty, lines.allSatisfy(Self.isEquation) else { return nil }
    let rows = lines.map { Self.row($0) }
    latex =
      rows.count == 1
      ? rows[0].joined()
      : #"\begin{aligned}"# + rows.map { $0.joined(separator: "&") }.joined(separator: #"\\"#)
        + #"\end{aligned}"#
  }

  private static func isEquation(_ line: Substring) -> Bool {
    let text = line.drop { $0 == " " }
    let isCode = ["let ", "var ", "try ", "print(", "\"", "→"].contains { text.hasPrefix($0) }
    // Three words in a row are a sentence, not a formula.
    let isProse = text.contains(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/) || text.contains("SENTENCE_")
    let relates = [" = ", " ≈ ", " -= "].contains { text.contains($0) }
    return relates && !isCode && !isProse
  }

  /// A line in two parts, the second of which begins with the sign that lines are aligned at.
  private static func row(_ line: Substring) -> [String] {
    for sign in [" = ", " ≈ ", " -= "] {
      guard let place = line.firstRange(of: sign) else { continue }
      let left = line[..<place.lowerBound]
      return [translated(left), translated(line[place.lowerBound...])]
    }
    return [translated(line)]
  }

  private static func translated(_ text: Substring) -> String {
    var translator = EquationTranslator(text)
    return translator.latex()
  }
}

/// Translates mathematics in letters, sign by sign.
private struct EquationTranslator {
  private var rest: Substring

  private static let signs: [Character: String] = [
    "∂": #"\partial "#, "Σ": #"\sum "#, "∘": #"\circ "#, "⊗": #"\otimes "#, "≈": #"\approx "#,
    "η": #"\eta "#, "δ": #"\delta "#, "θ": #"\theta "#, "…": #"\dots "#, "→": #"\to "#,
    "·": #"\cdot "#, "×": #"\times "#, "ᵀ": #"^{\top}"#, "²": "^{2}", "∈": #"\in "#,
    "%": #"\%"#, "#": #"\#"#, "&": #"\&"#, "$": #"\$"#, "\\": #"\backslash "#,
  ]
  private static let functions: Set<String> = ["tanh", "exp", "log", "max", "min"]

  init(_ text: Substring) {
    rest = text
  }

  mutating func latex() -> String {
    var result = ""
    while let first = rest.first {
      if first.isASCII, first.isLetter {
        result += word()
      } else if first == " " {
        let blanks = rest.prefix { $0 == " " }
        rest = rest[blanks.endIndex...]
        result += blanks.count > 2 && !result.isEmpty ? #"\qquad "# : " "
      } else if first == "_" || first == "^" {
        rest.removeFirst()
        result += "\(first){\(group())}"
      } else if first == "√" {
        rest.removeFirst()
        result += #"\sqrt{"# + group() + "}"
      } else if let fraction = derivative() {
        result += fraction
      } else {
        rest.removeFirst()
        result += Self.signs[first] ?? plain(first)
      }
    }
    return result
  }

  /// `s̄` is one character with its bar.
  private func plain(_ character: Character) -> String {
    let scalars = character.unicodeScalars
    guard scalars.count == 2, scalars.last?.value == 0x304, let letter = scalars.first else {
      return String(character)
    }
    return #"\bar{\#(letter)}"#
  }

  /// A letter stands for a number, a word for a function or for itself.
  private mutating func word() -> String {
    let word = rest.prefix { $0.isLetter && $0.isASCII }
    rest = rest[word.endIndex...]
    if word.count == 1 { return String(word) }
    if Self.functions.contains(String(word)) { return "\\\(word) " }
    if word == "for" { return #"\text{for }"# }
    // Two words, such as `relative error`, keep the blank between them.
    if let second = rest.prefixMatch(of: #/ ([A-Za-z]{2,})/#),
      second.1 != "for", !Self.functions.contains(String(second.1))
    {
      rest = rest[second.range.upperBound...]
      return #"\text{\#(word) \#(second.1)}"#
    }
    return #"\mathrm{\#(word)}"#
  }

  /// `∂L/∂U` as a fraction.
  private mutating func derivative() -> String? {
    guard let match = rest.prefixMatch(of: /∂(\w)\/∂(\w)/) else { return nil }
    rest = rest[match.range.upperBound...]
    let (upper, lower) = (match.1, match.2 == "θ" ? #"\theta"# : match.2)
    return #"\frac{\partial \#(upper)}{\partial \#(lower)}"#
  }

  /// What an index, an exponent or a root takes: a bracket's inside, or letters and digits.
  private mutating func group() -> String {
    guard let first = rest.first, let end = ["{": "}", "(": ")"][first] as Character? else {
      let word = rest.prefix { ($0.isLetter || $0.isNumber) && $0 != "²" && $0 != "ᵀ" }
      rest = rest[word.endIndex...]
      var inner = EquationTranslator(word)
      return inner.latex()
    }
    var depth = 0
    let inside = rest.dropFirst().prefix { character in
      if character == first { depth += 1 }
      if character == end { depth -= 1 }
      return depth >= 0
    }
    rest = rest[inside.endIndex...].dropFirst()
    var inner = EquationTranslator(inside)
    return inner.latex()
  }
}
