import Foundation

/// `String` and `Substring`.
enum StringLibrary {
  private static let members = """
    var count: Int { get }
    var isEmpty: Bool { get }
    var description: String { get }
    func hasPrefix(_ prefix: some StringProtocol) -> Bool
    func hasSuffix(_ suffix: some StringProtocol) -> Bool
    func uppercased() -> String
    func lowercased() -> String
    func contains(_ other: String) -> Bool
    func contains(_ other: Substring) -> Bool
    func contains(_ element: Character) -> Bool
    func split(separator: Character, maxSplits: Int = 9223372036854775807, omittingEmptySubsequences: Bool = true) -> [Substring]
    func split(separator: String, maxSplits: Int = 9223372036854775807, omittingEmptySubsequences: Bool = true) -> [Substring]
    func components(separatedBy separator: String) -> [String]
    func trimmingCharacters(in set: CharacterSet) -> String
    func replacingOccurrences(of target: String, with replacement: String) -> String
    """

  static let interface = """
    /// A text.
    struct String: BidirectionalCollection, RangeReplaceableCollection, StringProtocol, CustomStringConvertible, CVarArg {
      typealias Element = Character
      typealias SubSequence = Substring
      typealias Index = `String.Index`
      init()
      init(_ value: String)
      init(_ value: Substring)
      init(_ value: Character)
      init(_ value: Int)
      init(_ value: Double)
      init(_ value: Float)
      init(_ value: Bool)
      init(_ characters: [Character])
      init(_ characters: some Sequence<Character>)
      init(repeating: String, count: Int)
      init(repeating: Character, count: Int)
      init<T: BinaryInteger>(_ value: T)
      init<T: BinaryInteger>(_ value: T, radix: Int, uppercase: Bool = false)
      init(describing value: Any)
      init(reflecting value: Any)
      /// Formats values as C's printf does: %d, %.4f, %5.2f, %@.
      init(format: String, _ arguments: any CVarArg...)
      static func + (lhs: String, rhs: String) -> String
      static func += (lhs: inout String, rhs: String)
      static func == (lhs: String, rhs: String) -> Bool
      static func != (lhs: String, rhs: String) -> Bool
      static func < (lhs: String, rhs: String) -> Bool
      static func > (lhs: String, rhs: String) -> Bool
      static func <= (lhs: String, rhs: String) -> Bool
      static func >= (lhs: String, rhs: String) -> Bool
      static func ~= (lhs: String, rhs: String) -> Bool
      mutating func append(_ other: String)
      mutating func append(_ other: Character)
    \(GrowingTexts.interface)
    \(ReplacingTexts.interface)
    \(TextIndices.members("String"))
    \(TextParts.members)
    \(members)
    }
    /// A part of a text.
    struct Substring: BidirectionalCollection, RangeReplaceableCollection, StringProtocol, CustomStringConvertible {
      typealias Element = Character
      typealias SubSequence = Substring
      typealias Index = `String.Index`
      init()
      init(_ value: String)
      init(_ value: Substring)
      static func == (lhs: Substring, rhs: Substring) -> Bool
      static func != (lhs: Substring, rhs: Substring) -> Bool
      static func < (lhs: Substring, rhs: Substring) -> Bool
      static func > (lhs: Substring, rhs: Substring) -> Bool
      static func <= (lhs: Substring, rhs: Substring) -> Bool
      static func >= (lhs: Substring, rhs: Substring) -> Bool
      static func ~= (lhs: Substring, rhs: Substring) -> Bool
    \(TextParts.interface)
    \(TextIndices.members("Substring"))
    \(TextParts.members)
    \(members)
    }
    """

  static let implementations: [String: Implementation] =
    members("String").merging(members("Substring")) { $1 }
    .merging(initializers) { $1 }
    .merging(operators) { $1 }
    .merging(GrowingTexts.all) { $1 }

  private static func members(_ type: String) -> [String: Implementation] {
    [
      "\(type).count": { .int(try $0.context.count(of: $0.receiver.string())) },
      "\(type).isEmpty": { .bool(try $0.receiver.string().isEmpty) },
      "\(type).description": { .string(try $0.receiver.string()) },
      "\(type).hasPrefix(_:)": {
        .bool(try $0.context.isPrefix($0[0].string(), of: $0.receiver.string()))
      },
      "\(type).hasSuffix(_:)": {
        .bool(try $0.context.isSuffix($0[0].string(), of: $0.receiver.string()))
      },
      "\(type).uppercased()": {
        .string(try $0.context.pieces(of: $0.receiver) { $0.uppercased() })
      },
      "\(type).lowercased()": {
        .string(try $0.context.pieces(of: $0.receiver) { $0.lowercased() })
      },
      "\(type).contains(_:)": {
        .bool(try SearchingTexts.contains($0.receiver.string(), $0[0].string(), $0.context))
      },
      "\(type).split(separator:maxSplits:omittingEmptySubsequences:)": { arguments in
        let parts = try SearchingTexts.split(
          try TextPart(arguments.receiver).characters,
          separator: try arguments[0].string(),
          maxSplits: try arguments[1].nonNegative(),
          omitsEmpty: try arguments[2].bool(),
          arguments.context
        )
        return try arguments.context.map(parts) { .substring($0) }
      },
      "\(type).components(separatedBy:)": { arguments in
        let (text, separator) = (try arguments.receiver.string(), try arguments[0].string())
        let parts = try SearchingTexts.components(text, separatedBy: separator, arguments.context)
        return try arguments.context.map(parts) { .string($0) }
      },
      "\(type).trimmingCharacters(in:)": { arguments in
        let set = try arguments[0].library(as: CharacterSet.self)
        return .string(try arguments.context.trimmed(arguments.receiver.string(), of: set))
      },
      "\(type).replacingOccurrences(of:with:)": { arguments in
        let text = try arguments.receiver.string()
        let (target, replacement) = (try arguments[0].string(), try arguments[1].string())
        let context = arguments.context
        let result = try SearchingTexts.replacing(target, with: replacement, in: text, context)
        return .string(result)
      },
    ]
  }

  private static func joinedCharacters(_ arguments: Arguments) throws -> Value {
    var text = ValueText(arguments.context)
    try text.writeList(try arguments[0].elements(), separator: "") { try $0.add($1.string()) }
    return .string(text.text)
  }

  private static let initializers: [String: Implementation] = [
    "String.init()": { _ in .string("") },
    "String.init(_:)": { .string(try $0.context.text(of: $0[0])) },
    "String.init(_:)|[Character]": { try joinedCharacters($0) },
    "String.init(_:)|some Sequence<Character>": { try joinedCharacters($0) },
    "String.init(repeating:count:)": { arguments in
      let text = try arguments[0].string()
      let count = try arguments[1].nonNegative()
      let (bytes, isTooLarge) = text.utf8.count.multipliedReportingOverflow(by: count)
      try arguments.context.reserveText(isTooLarge ? .max : bytes)
      // Swift's own adds nothing as often as it is told.
      if text.isEmpty { return .string("") }
      return .string(String(repeating: text, count: count))
    },
    "String.init(describing:)": { .string(try $0.context.text(of: $0[0])) },
    "String.init(reflecting:)": { .string(try $0.context.debugText(of: $0[0])) },
    "String.init(format:_:)": { arguments in
      let format = try arguments[0].string()
      return .string(
        try Formatting(context: arguments.context).format(format, try arguments[1].elements())
      )
    },
  ]

  private static let operators: [String: Implementation] =
    Comparisons.all("String").merging(Comparisons.all("Substring")) { $1 }
    .merging([
      "String.+(_:_:)": { arguments in
        let (first, second) = (try arguments[0].string(), try arguments[1].string())
        try arguments.context.reserveText(first.utf8.count + second.utf8.count)
        return .string(first + second)
      },
      "String.+=(_:_:)": { arguments in
        guard case .string(var text) = arguments[0] else { return .void }
        let more = try arguments[1].string()
        try arguments.context.reserveText(text.utf8.count, and: more.utf8.count)
        arguments[0] = .void
        text += more
        arguments[0] = .string(text)
        return .void
      },
    ]) { $1 }
}

extension Value {
  /// The value as a count.
  func nonNegative() throws -> Int {
    let number = try int()
    guard number >= 0 else {
      throw RuntimeFailure(
        kind: "InvalidArgument",
        message: "expected a number that is not negative, found \(number)"
      )
    }
    return number
  }
}
