/// What students who come from Python or C write, and how Swift says it.
enum ForeignWords {
  /// How to say in Swift what a name that Swift lacks stands for.
  static func hint(forName name: String) -> String? {
    switch name {
    case "len": "count what a collection holds with 'count': 'words.count'"
    case "range": "a range is written '0..<n'; 'stride(from:to:by:)' takes other steps"
    case "True", "False": "write '\(name.lowercased())'"
    case "None", "null", "NULL": "write 'nil'"
    case "str": "make a string with 'String(…)'"
    case "int", "float": "make a number with '\(name == "int" ? "Int" : "Double")(…)'"
    case "input": "read a line with 'readLine()'"
    case "println", "printf": "write with 'print(…)' or 'print(String(format: …))'"
    case "xrange", "enumerate": "walk over 'collection.enumerated()'"
    default: nil
    }
  }

  /// How to say in Swift what a member that Swift lacks stands for.
  static func hint(forMember name: String) -> String? {
    switch name {
    case "push", "push_back", "add", "extend": "add with 'append(_:)' or 'append(contentsOf:)'"
    case "length", "size", "len": "count the elements with 'count'"
    case "upper", "lower": "write '\(name)cased()'"
    case "strip", "trim": "write 'trimmingCharacters(in: .whitespaces)'"
    case "items", "iteritems": "walk over the dictionary itself: 'for (key, value) in …'"
    default: nil
    }
  }

  /// How to say in Swift what an operator that Swift lacks stands for.
  static func hint(forOperator name: String) -> String? {
    switch name {
    case "++": "write '+= 1'"
    case "--": "write '-= 1'"
    case "**": "write 'pow(x, y)'"
    default: nil
    }
  }

  /// How to say in Swift a comment that begins with `#`, as in Python and in the first lines by which
  /// notebook tools set options.
  ///
  /// - Parameters:
  ///   - line: The line where the parser gives up.
  ///   - column: How many of its characters stand before that place.
  /// - Returns: The hint, or nil if no such comment is there.
  static func hint(forComment line: String, from column: Int) -> String? {
    let isWhole = line.drop(while: \.isWhitespace).first == "#"
    let rest = isWhole ? line.drop(while: \.isWhitespace) : line.dropFirst(column)
    guard rest.first == "#", case let next = rest.dropFirst().first ?? " ",
      " |#%!".contains(next) || next.isWhitespace
    else { return nil }
    let text = rest.drop { $0 == "#" }
    return "a comment begins with '//': '//\(text.prefix(40))'"
  }

  /// How to say in Swift a line that the parser takes for two statements.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - rest: What stands after the place where the parser gives up.
  /// - Returns: The hint, or nil if the line looks like neither language.
  static func hint(forLine line: some StringProtocol, endingIn rest: some StringProtocol) -> String?
  {
    let word = line.split(whereSeparator: \.isWhitespace).first ?? ""
    let next = rest.split(whereSeparator: \.isWhitespace).first ?? ""
    switch (word, next) {
    case ("def", _), ("function", _), ("fn", _): return "declare a function with 'func'"
    case ("const", _), ("val", _): return "declare a constant with 'let'"
    case (_, "and"): return "write '&&'"
    case (_, "or"): return "write '||'"
    case ("not", _): return "write '!' before the condition"
    default: break
    }
    if let first = next.first, "+-*/%<>".contains(first), next.count > 1 {
      return "write blanks on both sides of '\(first)', or on neither"
    }
    return nil
  }
}
