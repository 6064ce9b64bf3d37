/// Lines of Python or C that Swift's parser gives up at, and how Swift says them.
enum ForeignLines {
  /// What the parser says, and where.
  struct Place {
    /// The parser's message.
    let message: String
    /// The line, up to the place where the parser gives up.
    let before: Substring
    /// The rest of the line.
    let after: Substring

    /// The first word of the line.
    var first: Substring { before.split(whereSeparator: \.isWhitespace).first ?? "" }
    /// The word before the place.
    var word: String {
      let reversed = before.reversed().drop(while: \.isWhitespace)
      return String(reversed.prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
    }
    /// What stands after the place, up to a blank.
    var next: Substring { after.split(whereSeparator: \.isWhitespace).first ?? "" }
  }

  /// How to say in Swift what stands at a place; nil if it looks like no other language.
  static func hint(at place: Place) -> String? {
    statement(place) ?? word(place) ?? part(place) ?? operators(place)
  }

  /// What the first word of the line tells.
  private static func statement(_ place: Place) -> String? {
    switch place.first {
    case "def", "function", "fn": "declare a function with 'func'"
    case "const", "val": "declare a constant with 'let'"
    case "int", "float", "double", "auto", "String":
      "declare a constant with 'let', a variable with 'var': 'var x = 5'"
    case "raise": "throw an error with 'throw'"
    case "del": "remove an element with 'remove(at:)', a key with 'counts[key] = nil'"
    case "with": "nothing has to be closed: what reads a file closes it"
    case "elif": "write 'else if'"
    case "except", "except:": "write 'do { try … } catch { … }'"
    case "global", "nonlocal": "leave it out: a function sees the names of the cells"
    case "import", "from":
      "nothing has to be imported: 'Matrix', 'Vector' and the library are here"
    case let word where word.hasPrefix("%timeit"): "measure with 'timeit { … }'"
    case let word where word.hasPrefix("%"):
      "leave it out: '%' commands are those of another kernel"
    case let word where word.hasPrefix("!"): "commands of the system do not run in a cell"
    default:
      place.message.hasPrefix("expected expression after 'try'") && place.after.hasPrefix(":")
        ? "write 'do { try … } catch { … }'" : nil
    }
  }

  /// What the word before the place tells.
  private static func word(_ place: Place) -> String? {
    switch place.word {
    case "print" where !place.after.hasPrefix("("): "write with parentheses: 'print(…)'"
    case "lambda": "a function without a name is written '{ x in x + 1 }'"
    case "not": "write '!' before the condition"
    case "f" where place.after.hasPrefix("\"") || place.after.hasPrefix("'"):
      "put a value into a text with '\\(…)': \"loss \\(loss)\""
    default: nil
    }
  }

  /// What stands at the place.
  private static func part(_ place: Place) -> String? {
    let (message, after, next) = (place.message, place.after, place.next)
    switch next {
    case "and": return "write '&&'"
    case "or": return "write '||'"
    case "if": return "write 'condition ? a : b'"
    case "in": return "write 'values.contains(x)'"
    case "for": return "make an array of another with 'map': '(0..<3).map { x in 2 * x }'"
    default: break
    }
    if after.hasPrefix(":") || next == ":" {
      if message.contains("in subscript") {
        return "a slice is written 'xs[a..<b]', 'xs[a...]' or 'xs[..<b]'"
      }
      if message.contains("in closure") {
        return "a dictionary is written in brackets: '[\"a\": 1]'"
      }
      if message.hasPrefix("expected '{'") {
        return "put the body between '{' and '}'; no ':' goes before it"
      }
      if after.contains("=") { return "declare it: 'let \((place.before + after).prefix(60))'" }
    }
    if after.hasPrefix(",") || message.hasPrefix("expected pattern in variable") {
      if place.first == "for" { return "write 'for (key, value) in …'" }
      if place.first == "return" { return "return a tuple: 'return (a, b)'" }
      if (place.before + after).contains("=") { return "write tuples: 'let (a, b) = (1, 2)'" }
    }
    return nil
  }

  private static func operators(_ place: Place) -> String? {
    guard place.message.contains("consecutive statements"), let first = place.next.first else {
      return nil
    }
    if first == "@" { return "multiply matrices with 'a.dot(b)'" }
    if "+-*/%<>".contains(first), place.next.count > 1 {
      return "write blanks on both sides of '\(first)', or on neither"
    }
    return nil
  }
}
