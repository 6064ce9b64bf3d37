/// The part of Swift's standard library and of Foundation that lessons use: interface text and
/// what carries it out, one file a type.
enum StandardLibrary {
  static let moduleName = "Swift"

  static let interfaces = [
    ProtocolLibrary.interface, NumberLibrary.interface, BoolLibrary.interface,
    StringLibrary.interface, OptionalLibrary.interface, SequenceLibrary.interface,
    ArrayLibrary.interface, DictionaryLibrary.interface, RangeLibrary.interface,
    FunctionLibrary.interface, FileHandleLibrary.interface, HashingLibrary.interface,
  ]

  static let implementations: [String: Implementation] = {
    let parts = [
      NumberLibrary.implementations, BoolLibrary.implementations, StringLibrary.implementations,
      OptionalLibrary.implementations, SequenceLibrary.implementations,
      ArrayLibrary.implementations, DictionaryLibrary.implementations,
      RangeLibrary.implementations, FunctionLibrary.implementations,
      FileHandleLibrary.implementations, HashingLibrary.implementations,
    ]
    return parts.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }()
}

/// The order of two values of one comparable type.
enum Ordering {
  static func isLess(_ first: Value, _ second: Value) -> Bool {
    switch (first, second) {
    case (.int(let a), .int(let b)): a < b
    case (.double(let a), .double(let b)): a < b
    case (.float(let a), .float(let b)): a < b
    case (.string(let a), .string(let b)): a < b
    case (.character(let a), .character(let b)): a < b
    case (.tuple(let a), .tuple(let b)): tuples(a, b)
    case (.record(let a), .record): a.declaration.isLess(first, second)
    case (.object(let a), .object): a.declaration.isLess(first, second)
    default: false
    }
  }

  private static func tuples(_ a: [Value], _ b: [Value]) -> Bool {
    for (first, second) in zip(a, b) where first != second { return isLess(first, second) }
    return false
  }
}
