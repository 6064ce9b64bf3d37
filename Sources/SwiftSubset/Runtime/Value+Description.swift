extension Value {
  /// What `print` shows of a value of a type that is not known.
  package var description: String { description(of: .any) }

  /// What `print` shows of a value of this static type.
  func description(of type: SwiftType) -> String {
    switch self {
    case .string(let text): text
    case .character(let character): String(character)
    case .any(let box): box.value.description(of: box.type)
    case .some(let value):
      "Optional(" + value.debugDescription(of: type.wrapped ?? .any) + ")"
    case .hosted(let box): "\(box.anyValue)"
    case .record(let record): record.description
    case .object(let object): object.description
    default: debugDescription(of: type)
    }
  }

  /// What a collection shows of its elements: strings in quotes.
  func debugDescription(of type: SwiftType) -> String {
    switch self {
    case .void, .uninitialized, .taken, .reference: "()"
    case .int(let value): "\(value)"
    case .double(let value): "\(value)"
    case .float(let value): "\(value)"
    case .bool(let value): "\(value)"
    case .string(let text): text.debugDescription
    case .character(let character): character.debugDescription
    case .none: "nil"
    case .tuple(let elements): Self.tupleDescription(elements, type)
    case .array(let elements): Self.listDescription(elements, type)
    case .slice(let elements): Self.listDescription(Array(elements), type)
    case .set(let members): Self.listDescription(Array(members), type)
    case .dictionary(let pairs): Self.dictionaryDescription(pairs, type)
    case .range(let range): "\(range)"
    case .closedRange(let range): "\(range)"
    case .bounds(let lower, let upper, let isClosed):
      Self.boundsDescription(lower, upper, isClosed)
    case .function: "(Function)"
    case .hosted(let box): String(reflecting: Unqualified(box.anyValue))
    case .record(let record): record.debugDescription
    case .object(let object): object.debugDescription
    case .some, .any: debugOptional(of: type)
    }
  }

  private func debugOptional(of type: SwiftType) -> String {
    switch self {
    case .any(let box): box.value.debugDescription(of: box.type)
    default: description(of: type)
    }
  }

  private static func tupleDescription(_ elements: [Value], _ type: SwiftType) -> String {
    guard case .tuple(let parts) = type, parts.count == elements.count else {
      return "(" + elements.map { $0.debugDescription(of: .any) }.joined(separator: ", ") + ")"
    }
    let shown = zip(elements, parts).map { element, part in
      (part.label.map { "\($0): " } ?? "") + element.debugDescription(of: part.type)
    }
    return "(" + shown.joined(separator: ", ") + ")"
  }

  private static func listDescription(_ elements: [Value], _ type: SwiftType) -> String {
    var element = SwiftType.any
    if case .nominal(_, let arguments) = type, let first = arguments.first { element = first }
    var shown: [String] = []
    for (index, value) in elements.enumerated() {
      // An interrupted cell ends as soon as it has the text.
      if index & 1023 == 1023, Task.isCancelled { break }
      shown.append(value.debugDescription(of: element))
    }
    return "[" + shown.joined(separator: ", ") + "]"
  }

  private static func dictionaryDescription(
    _ pairs: [Value: Value],
    _ type: SwiftType
  ) -> String {
    if pairs.isEmpty { return "[:]" }
    var key = SwiftType.any
    var value = SwiftType.any
    if case .nominal(_, let arguments) = type, arguments.count == 2 {
      (key, value) = (arguments[0], arguments[1])
    }
    let shown = pairs.map {
      $0.key.debugDescription(of: key) + ": " + $0.value.debugDescription(of: value)
    }
    return "[" + shown.joined(separator: ", ") + "]"
  }

  private static func boundsDescription(
    _ lower: Value?,
    _ upper: Value?,
    _ isClosed: Bool
  ) -> String {
    let first = lower?.debugDescription(of: .any)
    let last = upper?.debugDescription(of: .any)
    return switch (first, last) {
    case (let first?, let last?): first + (isClosed ? "..." : "..<") + last
    case (let first?, nil): "PartialRangeFrom(lowerBound: \(first))"
    case (nil, let last?):
      "PartialRange\(isClosed ? "Through" : "UpTo")(upperBound: \(last))"
    case (nil, nil): "..."
    }
  }
}

/// Shows a library value inside a collection as its own description, where it has one.
private struct Unqualified: CustomDebugStringConvertible {
  let value: Any

  init(_ value: Any) { self.value = value }

  var debugDescription: String { String(describing: value) }
}
