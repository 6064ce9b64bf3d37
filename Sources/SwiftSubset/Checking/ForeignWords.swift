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
    case "sum": "add the elements with 'values.reduce(0, +)'"
    case "sorted": "write 'values.sorted()'"
    case "any": "write 'values.contains { … }'"
    case "all": "write 'values.allSatisfy { … }'"
    case "isinstance": "write 'value is Int'; what type a name has is known before a cell runs"
    case "list", "tuple": "make an array with 'Array(…)'"
    case "dict": "make a dictionary with '[:]' and a type: 'var counts: [String: Int] = [:]'"
    case "np", "numpy", "torch", "tf": "'Matrix' and 'Vector' are here without any import"
    case "plt": "draw with 'plot(…)'"
    case "pass": "leave the braces empty: '{ }'"
    case "open": "files are read by 'Corpus': 'try Corpus(lines: \"text.txt\")'"
    case "ls", "pwd", "pip", "cat": "commands of the system do not run in a cell"
    case "cout", "console", "System": "write with 'print(…)'"
    default: nil
    }
  }

  /// How to say in Swift what a type that Swift lacks stands for.
  static func hint(forType name: String) -> String? {
    switch name {
    case "int", "long", "number": "write 'Int'"
    case "float", "double": "write 'Double'"
    case "str", "string", "char": "write 'String'"
    case "bool", "boolean": "write 'Bool'"
    case "list", "List": "an array's type is written '[Int]'"
    case "dict", "Map": "a dictionary's type is written '[String: Int]'"
    case "None", "null": "ask with '== nil'"
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
    case "T": "write 'transposed()'"
    case "matmul", "mm": "multiply matrices with 'a.dot(b)'"
    case "shape": "ask for 'rows' and 'columns'"
    default: nil
    }
  }

  /// How to say in Swift what an operator that Swift lacks stands for.
  static func hint(forOperator name: String) -> String? {
    switch name {
    case "++": "write '+= 1'"
    case "--": "write '-= 1'"
    case "**": "write 'pow(x, y)'"
    case "@": "multiply matrices with 'a.dot(b)'"
    case "=>": "a function without a name is written '{ x in x + 1 }'"
    case "<>": "write '!='"
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
    let rest = (isWhole ? line[...] : line.dropFirst(column)).drop(while: \.isWhitespace)
    guard rest.first == "#", case let next = rest.dropFirst().first ?? " ",
      " |#%!".contains(next) || next.isWhitespace
    else { return nil }
    let text = rest.drop { $0 == "#" }
    return "a comment begins with '//': '//\(text.prefix(40))'"
  }
}
