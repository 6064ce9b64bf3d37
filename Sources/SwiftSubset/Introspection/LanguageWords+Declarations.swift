extension LanguageWord {
  static let functions = [
    LanguageWord(
      "func",
      "Declares a function: its name, its parameters with their types, and what it returns.",
      "func area(width: Int, height: Int = 1) -> Int { width * height }\nprint(area(width: 3))"
    ),
    LanguageWord(
      "return",
      "Leaves a function, with its result. A function of one expression needs no `return`.",
      "func half(_ x: Double) -> Double { return x / 2 }\nprint(half(3))"
    ),
    LanguageWord(
      "inout",
      "A parameter that the function changes; the call marks it with `&`.",
      "func double(_ n: inout Int) { n *= 2 }\nvar n = 3\ndouble(&n)\nprint(n)"
    ),
    LanguageWord(
      "defer",
      "What is done when a block is left, whatever ends it.",
      "func work() {\n  defer { print(\"done\") }\n  print(\"working\")\n}\nwork()"
    ),
  ]

  static let errors = [
    LanguageWord(
      "try",
      """
      Marks a call that may fail; a cell stops there unless `do` and `catch` go on. `try?` gives \
      `nil` instead of failing, `try!` stops the cell.
      """,
      """
      struct Negative: Error {}
      func root(_ x: Double) throws -> Double {
        if x < 0 { throw Negative() }
        return sqrt(x)
      }
      print(try root(4), (try? root(-1)) ?? 0)
      """
    ),
    LanguageWord(
      "do",
      "Opens a block; with `catch`, one whose failures are dealt with.",
      """
      enum Problem: Error { case tooLong }
      do { throw Problem.tooLong } catch { print(error) }
      """
    ),
    LanguageWord(
      "catch",
      "What is done when something in the block of `do` fails; `error` is what went wrong.",
      """
      enum Problem: Error { case tooLong }
      do { throw Problem.tooLong } catch Problem.tooLong { print("too long") }
      """
    ),
    LanguageWord(
      "throw",
      "Fails with an error, which goes to the nearest `catch` or stops the cell.",
      """
      enum Problem: Error { case tooLong }
      do { throw Problem.tooLong } catch { print(error) }
      """
    ),
    LanguageWord(
      "throws",
      "Says of a function that it may fail; each call of it is marked with `try`.",
      """
      struct Empty: Error {}
      func mean(_ x: [Double]) throws -> Double {
        if x.isEmpty { throw Empty() }
        return x.reduce(0, +) / Double(x.count)
      }
      print(try mean([1, 2]))
      """
    ),
  ]

  static let types = [
    LanguageWord(
      "struct",
      "Declares a type of values: what it holds and what it can do. Assigning it makes a copy.",
      "struct Pair { var x = 1, y = 2 }\nvar a = Pair()\nlet b = a\na.x = 9\nprint(a.x, b.x)"
    ),
    LanguageWord(
      "class",
      "Declares a type of objects, which names share: a change shows under each of them.",
      "class Counter { var n = 0 }\nlet a = Counter()\nlet b = a\na.n += 1\nprint(b.n)"
    ),
    LanguageWord(
      "enum",
      "Declares a type with a few values of its own.",
      "enum Order: String { case shuffled, given }\nprint(Order.given.rawValue)"
    ),
    LanguageWord(
      "extension",
      "Gives a type more that it can do.",
      "extension Int { var squared: Int { self * self } }\nprint(3.squared)"
    ),
    LanguageWord(
      "init",
      "Makes a value of a type: what the type's name, called as a function, does.",
      "struct Rate {\n  let value: Double\n  init(percent: Double) { value = percent / 100 }\n}\nprint(Rate(percent: 5).value)"
    ),
    LanguageWord(
      "self",
      "The value whose own function is running.",
      "struct Pair {\n  let x: Int\n  init(x: Int) { self.x = x }\n}\nprint(Pair(x: 3).x)"
    ),
    LanguageWord(
      "static",
      "Belongs to the type itself and not to each of its values.",
      "struct Rate { static let usual = 0.005 }\nprint(Rate.usual)"
    ),
    LanguageWord(
      "mutating",
      "Says of a function of a `struct` or an `enum` that it changes the value.",
      "struct Counter {\n  var n = 0\n  mutating func add() { n += 1 }\n}\nvar counter = Counter()\ncounter.add()\nprint(counter.n)"
    ),
    LanguageWord(
      "private",
      "Seen only by the type that declares it.",
      "struct Sum {\n  private var total = 0\n  mutating func add(_ n: Int) -> Int {\n    total += n\n    return total\n  }\n}\nvar sum = Sum()\nprint(sum.add(2))"
    ),
    LanguageWord(
      "subscript",
      "Declares what square brackets behind a value mean.",
      "struct Squares { subscript(n: Int) -> Int { n * n } }\nprint(Squares()[4])"
    ),
    LanguageWord(
      "typealias",
      "Gives a type another name.",
      "typealias Sentence = [Int]\nlet x: Sentence = [0, 4, 5]\nprint(x.count)"
    ),
  ]
}
