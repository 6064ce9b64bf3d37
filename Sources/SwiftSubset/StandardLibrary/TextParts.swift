import Foundation

/// What `Substring` has of its own, and what makes parts of a text by a condition.
enum TextParts {
  /// What `String` and `Substring` share.
  static let members = """
    func prefix(while predicate: (Character) throws -> Bool) rethrows -> Substring
    func drop(while predicate: (Character) throws -> Bool) rethrows -> Substring
    func split(maxSplits: Int = 9223372036854775807, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Character) throws -> Bool) rethrows -> [Substring]
    var capitalized: String { get }
    func padding(toLength newLength: Int, withPad padString: String, startingAt padIndex: Int) -> String

    """

  static let interface = """
    static func == (lhs: Substring, rhs: String) -> Bool
    static func == (lhs: String, rhs: Substring) -> Bool
    static func != (lhs: Substring, rhs: String) -> Bool
    static func != (lhs: String, rhs: Substring) -> Bool
    static func + (lhs: String, rhs: Substring) -> String
    static func + (lhs: Substring, rhs: String) -> Substring
    static func + (lhs: Substring, rhs: Substring) -> Substring
    static func += (lhs: inout String, rhs: Substring)
    static func += (lhs: inout Substring, rhs: String)
    static func += (lhs: inout Substring, rhs: Substring)
    mutating func append(_ newElement: Character)
    mutating func append(contentsOf newElements: some Sequence<Character>)
    @discardableResult mutating func removeFirst() -> Character
    @discardableResult mutating func removeLast() -> Character
    mutating func popFirst() -> Character?
    mutating func popLast() -> Character?
    mutating func removeFirst(_ k: Int)
    mutating func removeLast(_ k: Int)
    mutating func removeAll()
    func filter(_ isIncluded: (Character) throws -> Bool) rethrows -> String

    """

  static let all: [String: Implementation] =
    conditions(of: "String").merging(conditions(of: "Substring")) { $1 }
    .merging(operators) { $1 }
    .merging(changes) { $1 }

  private static func conditions(of type: String) -> [String: Implementation] {
    [
      "\(type).prefix(while:)": { arguments in
        let (text, isIncluded) = (try TextPart(arguments.receiver), try arguments.predicate(0))
        return .substring(try text.characters.prefix { try isIncluded(.character($0)) })
      },
      "\(type).drop(while:)": { arguments in
        let (text, isIncluded) = (try TextPart(arguments.receiver), try arguments.predicate(0))
        return .substring(try text.characters.drop { try isIncluded(.character($0)) })
      },
      "\(type).split(maxSplits:omittingEmptySubsequences:whereSeparator:)": { arguments in
        let (text, isSeparator) = (try TextPart(arguments.receiver), try arguments.predicate(2))
        let parts = try text.characters.split(
          maxSplits: try arguments[0].nonNegative(),
          omittingEmptySubsequences: try arguments[1].bool(),
          whereSeparator: { try isSeparator(.character($0)) }
        )
        return .array(parts.map { .substring($0) })
      },
      "\(type).capitalized": {
        .string(try $0.context.pieces(of: $0.receiver) { $0.capitalized })
      },
      "\(type).padding(toLength:withPad:startingAt:)": { arguments in
        let (length, start) = (try arguments[0].nonNegative(), try arguments[2].nonNegative())
        let (text, pad) = (try arguments.receiver.string(), try arguments[1].string())
        guard !pad.isEmpty, start < pad.utf16.count else {
          throw RuntimeFailure(
            kind: "InvalidArgument",
            message: "the padding starts at \(start), behind the end of \"\(pad)\""
          )
        }
        try arguments.context.reserveText(length)
        return .string(text.padding(toLength: length, withPad: pad, startingAt: start))
      },
    ]
  }

  private static let operators: [String: Implementation] = [
    "Substring.init()": { _ in .substring("") },
    "Substring.init(_:)": { .substring(try TextPart($0[0]).characters) },
    "Substring.+(_:_:)": { .substring(try sum($0)[...]) },
    "Substring.+(_:_:)|String,Substring": { .string(try sum($0)) },
    "Substring.+=(_:_:)": { arguments in
      let sum = try sum(arguments)
      if case .string = arguments[0] {
        arguments[0] = .string(sum)
      } else {
        arguments[0] = .substring(sum[...])
      }
      return .void
    },
  ]

  private static func sum(_ arguments: Arguments) throws -> String {
    let (first, second) = (try arguments[0].string(), try arguments[1].string())
    try arguments.context.reserveText(first.utf8.count + second.utf8.count)
    return first + second
  }

  private static let changes: [String: Implementation] = [
    "Substring.append(_:)": { arguments in
      let more = try arguments[0].string()
      return try change(&arguments) {
        $0 += more
        return .void
      }
    },
    "Substring.append(contentsOf:)": { arguments in
      var more = ""
      try arguments.context.forEach(of: arguments[0]) {
        more += try $0.string()
        return true
      }
      return try change(&arguments) {
        $0 += more
        return .void
      }
    },
    "Substring.removeFirst()": { arguments in
      try change(&arguments) { .character(try removed($0.popFirst())) }
    },
    "Substring.removeLast()": { arguments in
      try change(&arguments) { .character(try removed($0.popLast())) }
    },
    "Substring.popFirst()": {
      try change(&$0) { .optional($0.popFirst().map { .character($0) }) }
    },
    "Substring.popLast()": { try change(&$0) { .optional($0.popLast().map { .character($0) }) } },
    "Substring.removeFirst(_:)": { arguments in
      let text = try TextPart(arguments.receiver)
      let start = try ReplacingTexts.place(
        try arguments[0].nonNegative(),
        in: text,
        fromEnd: false
      )
      arguments.receiver = .substring(text.whole[start..<text.bounds.upperBound])
      return .void
    },
    "Substring.removeLast(_:)": { arguments in
      let text = try TextPart(arguments.receiver)
      let end = try ReplacingTexts.place(try arguments[0].nonNegative(), in: text, fromEnd: true)
      arguments.receiver = .substring(text.whole[text.bounds.lowerBound..<end])
      return .void
    },
    "Substring.removeAll()": { arguments in
      arguments.receiver = .substring("")
      return .void
    },
    "Substring.filter(_:)": { try GrowingTexts.kept($0) { try $0($1) } },
  ]

  private static func removed(_ character: Character?) throws -> Character {
    guard let character else { throw RuntimeFailure.nothingToRemove }
    return character
  }

  private static func change(
    _ arguments: inout Arguments,
    _ body: (inout Substring) throws -> Value
  ) throws -> Value {
    guard case .substring(var text) = arguments.takeReceiver() else { return .void }
    defer { arguments.receiver = .substring(text) }
    return try body(&text)
  }
}
