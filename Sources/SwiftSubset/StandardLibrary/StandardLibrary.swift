/// The part of Swift's standard library and of Foundation that lessons use: interface text and
/// what carries it out, one file a type.
enum StandardLibrary {
  static let moduleName = "Swift"

  static let interfaces = [
    ProtocolLibrary.interface, NumberLibrary.interface, FixedWidthLibrary.interface,
    BoolLibrary.interface,
    StringLibrary.interface, CharacterLibrary.interface, OptionalLibrary.interface,
    SequenceLibrary.interface,
    ArrayLibrary.interface, SetLibrary.interface, DictionaryLibrary.interface,
    RangeLibrary.interface, FunctionLibrary.interface, FileHandleLibrary.interface,
    TextIndices.interface, TextViews.interface,
    HashingLibrary.interface,
  ]

  static let implementations: [String: Implementation] = {
    let parts = [
      NumberLibrary.implementations, FixedWidthLibrary.implementations,
      BoolLibrary.implementations, StringLibrary.implementations,
      CharacterLibrary.implementations, OptionalLibrary.implementations,
      SequenceLibrary.implementations,
      ArrayLibrary.implementations, SetLibrary.implementations,
      DictionaryLibrary.implementations,
      RangeLibrary.implementations, FunctionLibrary.implementations,
      FileHandleLibrary.implementations, HashingLibrary.implementations,
      TextIndices.all, ReplacingTexts.all, TextParts.all,
      TextViews.all, GrowingSlices.all,
    ]
    return parts.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }()
}

extension RuntimeContext {
  /// Whether the first of two values of one comparable type comes before the second.
  ///
  /// - Throws: What a cell's own `<` throws, and `RuntimeFailure` where the cell has to stop.
  func isLess(_ first: Value, _ second: Value) throws -> Bool {
    try tick()
    return switch (first, second) {
    case (.int(let a), .int(let b)): a < b
    case (.double(let a), .double(let b)): a < b
    case (.float(let a), .float(let b)): a < b
    case (.string(let a), .string(let b)): ComparableText.isLess(a, b)
    case (.character(let a), .character(let b)): ComparableText.isLess(String(a), String(b))
    case (.substring, _), (_, .substring):
      ComparableText.isLess(try first.string(), try second.string())
    case (.tuple(let a), .tuple(let b)): try isLess(a, b)
    case (.record(let a), .record): try a.declaration.witnesses.isLess?(first, second) ?? false
    case (.object(let a), .object): try a.declaration.witnesses.isLess?(first, second) ?? false
    default: false
    }
  }

  private func isLess(_ a: [Value], _ b: [Value]) throws -> Bool {
    for (first, second) in zip(a, b) where try !areEqual(first, second) {
      return try isLess(first, second)
    }
    return false
  }
}
