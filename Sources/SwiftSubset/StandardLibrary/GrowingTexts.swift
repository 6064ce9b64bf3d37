/// What changes a text in place, and what keeps some of its characters.
enum GrowingTexts {
  static let interface = """
      mutating func append(contentsOf newElements: some Sequence<Character>)
      @discardableResult mutating func removeFirst() -> Character
      @discardableResult mutating func removeLast() -> Character
      mutating func popLast() -> Character?
      mutating func removeAll()
      mutating func removeAll(where shouldBeRemoved: (Character) throws -> Bool) rethrows
      func filter(_ isIncluded: (Character) throws -> Bool) rethrows -> String
    """

  static let all: [String: Implementation] = [
    "String.append(_:)": { try append(try $0[0].string(), to: &$0) },
    "String.append(contentsOf:)": { arguments in
      var more = ""
      try arguments.context.forEach(of: arguments[0]) {
        more += try $0.string()
        return true
      }
      return try append(more, to: &arguments)
    },
    "String.removeFirst()": { arguments in
      try change(&arguments) { text in
        guard !text.isEmpty else { throw RuntimeFailure.nothingToRemove }
        return .character(text.removeFirst())
      }
    },
    "String.removeLast()": { arguments in
      try change(&arguments) { text in
        guard !text.isEmpty else { throw RuntimeFailure.nothingToRemove }
        return .character(text.removeLast())
      }
    },
    "String.popLast()": { try change(&$0) { .optional($0.popLast().map { .character($0) }) } },
    "String.removeAll()": { arguments in
      arguments.receiver = .string("")
      return .void
    },
    "String.removeAll(where:)": { arguments in
      arguments.receiver = try kept(arguments) { try !$0($1) }
      return .void
    },
    "String.filter(_:)": { try kept($0) { try $0($1) } },
  ]

  private static func append(_ more: String, to arguments: inout Arguments) throws -> Value {
    let length = try arguments.receiver.string().utf8.count
    try arguments.context.reserveText(length, and: more.utf8.count)
    return try change(&arguments) {
      $0 += more
      return .void
    }
  }

  private static func change(
    _ arguments: inout Arguments,
    _ body: (inout String) throws -> Value
  ) throws -> Value {
    var text = try arguments.takeReceiver().string()
    defer { arguments.receiver = .string(text) }
    return try body(&text)
  }

  /// The characters of the receiver that are to stay, as a text.
  static func kept(
    _ arguments: Arguments,
    _ stays: ((Value) throws -> Bool, Value) throws -> Bool
  ) throws -> Value {
    let predicate = try arguments.predicate(0)
    try arguments.context.reserveText(try arguments.receiver.string().utf8.count)
    var text = ""
    try arguments.forEachOwn {
      if try stays(predicate, $0) { text += try $0.string() }
      return true
    }
    return .string(text)
  }
}
