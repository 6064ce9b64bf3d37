/// The words of the language itself, which no declaration explains.
struct LanguageWord {
  /// The word as it is asked about, such as `try`.
  let name: String
  /// What it does, in a sentence or two.
  let meaning: String
  /// A cell that shows it at work.
  let example: String

  /// The word of a name, or nil if the language has none of that name.
  static func named(_ name: String) -> LanguageWord? { byName[name] }

  /// All names, for those who misspell one.
  static var names: [String] { all.map(\.name) }

  /// All words, by the order of a lesson.
  static let all: [LanguageWord] = values + choices + functions + errors + types

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  init(_ name: String, _ meaning: String, _ example: String) {
    (self.name, self.meaning, self.example) = (name, meaning, example)
  }

  private static let values = [
    LanguageWord(
      "let",
      "Gives a value a name that keeps it. `var` makes one whose value may change.",
      "let rate = 0.005\nlet (word, count) = (\"the\", 3)\nprint(rate, word, count)"
    ),
    LanguageWord(
      "var",
      "Gives a value a name whose value may change. `let` makes one that keeps it.",
      "var rate = 0.005\nrate /= 2\nprint(rate)"
    ),
    LanguageWord(
      "_",
      "Stands for a value that nobody needs, or for no label in front of an argument.",
      "let (_, count) = (\"the\", 3)\nfor _ in 0..<2 { print(count) }"
    ),
    LanguageWord("true", "Yes, one of the two values of `Bool`.", "print(true && 1 < 2)"),
    LanguageWord("false", "No, one of the two values of `Bool`.", "print(false || 1 > 2)"),
    LanguageWord(
      "nil",
      "Nothing: the value of an optional such as `Int?` that has none. `??` puts another in its place.",
      "let index: Int? = nil\nprint(index ?? -1)"
    ),
    LanguageWord(
      "is",
      "Asks whether a value is of a type.",
      "let value: Any = 3\nprint(value is Int)"
    ),
    LanguageWord(
      "as",
      "Takes a value for one of another type: `as?` gives `nil` where it is not, `as!` stops the cell.",
      "let value: Any = 3\nprint(value as? Int ?? 0, 2 as Double)"
    ),
    LanguageWord(
      "import",
      "Names a module that the cell uses. The library is there without it.",
      "import Foundation\nprint(sqrt(2.0))"
    ),
  ]

  private static let choices = [
    LanguageWord(
      "if",
      "Does something only where a condition holds; `if let` only where an optional has a value.",
      "let index: Int? = 3\nif let index, index > 2 { print(index) } else { print(\"none\") }"
    ),
    LanguageWord(
      "else",
      "What is done where the condition of `if` or `guard` does not hold.",
      "let loss = 9.0\nif loss < 8 { print(\"learnt\") } else { print(\"not yet\") }"
    ),
    LanguageWord(
      "guard",
      "Leaves a function, a loop or a turn of it unless a condition holds; the rest may rely on it.",
      """
      func half(_ n: Int?) -> Int {
        guard let n, n > 1 else { return 0 }
        return n / 2
      }
      print(half(6), half(nil))
      """
    ),
    LanguageWord(
      "switch",
      "Compares a value with patterns, the first that fits is taken. There must be one for each value.",
      """
      let words = 14
      switch words {
      case ..<10: print("short")
      case 10...20: print("middling")
      default: print("long")
      }
      """
    ),
    LanguageWord(
      "case",
      "A pattern of a `switch`, or one of the values of an `enum`.",
      "enum Kind { case short, long(Int) }\nif case .long(let n) = Kind.long(45) { print(n) }"
    ),
    LanguageWord(
      "default",
      "What a `switch` does with a value that no pattern fits.",
      "switch 3 {\ncase 1: print(\"one\")\ndefault: print(\"another\")\n}"
    ),
    LanguageWord(
      "for",
      "Does something for each element of a list or a range; `where` leaves some out.",
      "for t in 0..<6 where t % 2 == 0 { print(t) }"
    ),
    LanguageWord(
      "in",
      "Stands between the name and the list of a `for`, and between a closure's parameters and its body.",
      "let double = { (n: Int) in 2 * n }\nfor n in [1, 2] { print(double(n)) }"
    ),
    LanguageWord(
      "where",
      "Leaves out what does not meet a condition, in a `for`, a `case` or a `catch`.",
      "for word in [\"a\", \"the\"] where word.count > 1 { print(word) }"
    ),
    LanguageWord(
      "while",
      "Repeats as long as a condition holds, which is asked before each turn.",
      "var rate = 1.0\nwhile rate > 0.2 { rate /= 2 }\nprint(rate)"
    ),
    LanguageWord(
      "repeat",
      "Repeats as long as the condition after its `while` holds, at least once.",
      "var n = 0\nrepeat { n += 1 } while n < 3\nprint(n)"
    ),
    LanguageWord(
      "break",
      "Ends a loop or a `switch`; with a label, the loop of that name.",
      "outer: for i in 0..<9 {\n  for j in 0..<9 where i * j > 6 {\n    print(i, j)\n    break outer\n  }\n}"
    ),
    LanguageWord(
      "continue",
      "Goes on with the next turn of a loop.",
      "for n in 0..<4 {\n  if n == 2 { continue }\n  print(n)\n}"
    ),
  ]
}
