/// The places of a text's characters, and the parts between them.
enum TextIndices {
  /// What `String` and `Substring` share.
  static func members(_ type: String) -> String {
    let ranges = ["Range", "ClosedRange", "PartialRange", "PartialRangeFrom"].map {
      "subscript(bounds: \($0)<Index>) -> Substring { get }"
    }
    return """
      var startIndex: Index { get }
      var endIndex: Index { get }
      var indices: DefaultIndices<\(type)> { get }
      subscript(index: Index) -> Character { get }
      \(ranges.joined(separator: "\n"))
      subscript(bounds: UnboundedRange) -> Substring { get }
      func index(after i: Index) -> Index
      func index(before i: Index) -> Index
      func index(_ i: Index, offsetBy distance: Int) -> Index
      func index(_ i: Index, offsetBy distance: Int, limitedBy limit: Index) -> Index?
      func formIndex(after i: inout Index)
      func formIndex(before i: inout Index)
      func distance(from start: Index, to end: Index) -> Int
      func firstIndex(of element: Character) -> Index?
      func lastIndex(of element: Character) -> Index?
      func firstIndex(where predicate: (Character) throws -> Bool) rethrows -> Index?
      func lastIndex(where predicate: (Character) throws -> Bool) rethrows -> Index?
      func range(of other: String) -> Range<Index>?
      func prefix(upTo end: Index) -> Substring
      func prefix(through position: Index) -> Substring
      func suffix(from start: Index) -> Substring

      """
  }

  /// The declarations that stand for themselves.
  static let interface = """
    /// The place of a character in a text.
    struct `String.Index`: Comparable, Hashable {
      static func == (lhs: `String.Index`, rhs: `String.Index`) -> Bool
      static func != (lhs: `String.Index`, rhs: `String.Index`) -> Bool
      static func < (lhs: `String.Index`, rhs: `String.Index`) -> Bool
      static func > (lhs: `String.Index`, rhs: `String.Index`) -> Bool
      static func <= (lhs: `String.Index`, rhs: `String.Index`) -> Bool
      static func >= (lhs: `String.Index`, rhs: `String.Index`) -> Bool
      static func ~= (lhs: `String.Index`, rhs: `String.Index`) -> Bool
    }
    /// The indices of a collection, in order.
    struct DefaultIndices<Elements: Collection>: BidirectionalCollection { typealias Element = Elements.Index }
    """

  static let all: [String: Implementation] =
    members(of: "String").merging(members(of: "Substring")) { $1 }
    .merging(Comparisons.all("String.Index")) { $1 }

  private static func members(of type: String) -> [String: Implementation] {
    let named: [String: Implementation] = places.merging(steps) { $1 }.merging(parts) { $1 }
    return Dictionary(uniqueKeysWithValues: named.map { ("\(type).\($0)", $1) })
  }

  private static let places: [String: Implementation] = [
    "startIndex": { arguments in
      let text = try TextPart(arguments.receiver)
      return text.index(text.bounds.lowerBound)
    },
    "endIndex": { arguments in
      let text = try TextPart(arguments.receiver)
      return text.index(text.bounds.upperBound)
    },
    "indices": { arguments in
      let text = try TextPart(arguments.receiver)
      return try arguments.context.map(text.characters.indices) { text.index($0) }
    },
    "firstIndex(of:)": { arguments in
      let element = try arguments[0].string()
      return try index(arguments, isLast: false) { try $0.string() == element }
    },
    "lastIndex(of:)": { arguments in
      let element = try arguments[0].string()
      return try index(arguments, isLast: true) { try $0.string() == element }
    },
    "firstIndex(where:)": { arguments in
      try index(arguments, isLast: false, try arguments.predicate(0))
    },
    "lastIndex(where:)": { arguments in
      try index(arguments, isLast: true, try arguments.predicate(0))
    },
    "range(of:)": { arguments in
      let text = try TextPart(arguments.receiver)
      let found = try SearchingTexts.first(
        try arguments[0].string(),
        in: text.characters,
        arguments.context
      )
      return .optional(found.map(text.indices))
    },
  ]

  /// The index of the first or the last character that is meant.
  private static func index(
    _ arguments: Arguments,
    isLast: Bool,
    _ isMeant: (Value) throws -> Bool
  ) throws -> Value {
    let text = try TextPart(arguments.receiver)
    let characters = text.characters
    func isFound(_ place: String.Index) throws -> Bool {
      try arguments.context.tick()
      return try isMeant(.character(characters[place]))
    }
    let found =
      isLast
      ? try characters.indices.reversed().first(where: isFound)
      : try characters.indices.first(where: isFound)
    return .optional(found.map(text.index))
  }

  private static let steps: [String: Implementation] = [
    "index(after:)": { try after($0, $0[0]) },
    "index(before:)": { try before($0, $0[0]) },
    "formIndex(after:)": { arguments in
      arguments[0] = try after(arguments, arguments[0])
      return .void
    },
    "formIndex(before:)": { arguments in
      arguments[0] = try before(arguments, arguments[0])
      return .void
    },
    "index(_:offsetBy:)": { arguments in
      let text = try TextPart(arguments.receiver)
      let distance = try arguments[1].int()
      let limit = distance < 0 ? text.bounds.lowerBound : text.bounds.upperBound
      guard let made = try moved(text, arguments, distance, limit) else {
        throw TextPart.outOfBounds
      }
      return made
    },
    "index(_:offsetBy:limitedBy:)": { arguments in
      let text = try TextPart(arguments.receiver)
      let (distance, limit) = (try arguments[1].int(), try text.inner(arguments[2]))
      return .optional(try moved(text, arguments, distance, limit))
    },
    "distance(from:to:)": { arguments in
      let text = try TextPart(arguments.receiver)
      let (start, end) = (try text.inner(arguments[0]), try text.inner(arguments[1]))
      if start <= end { return .int(try count(text.whole[start..<end], arguments)) }
      return .int(-(try count(text.whole[end..<start], arguments)))
    },
  ]

  private static func count(_ part: Substring, _ arguments: Arguments) throws -> Int {
    try arguments.context.count(of: String(part))
  }

  private static func after(_ arguments: Arguments, _ index: Value) throws -> Value {
    let text = try TextPart(arguments.receiver)
    let place = try text.inner(index)
    guard place < text.bounds.upperBound else { throw TextPart.outOfBounds }
    return text.index(text.characters.index(after: place))
  }

  private static func before(_ arguments: Arguments, _ index: Value) throws -> Value {
    let text = try TextPart(arguments.receiver)
    let place = try text.inner(index)
    guard place > text.bounds.lowerBound else { throw TextPart.outOfBounds }
    return text.index(text.characters.index(before: place))
  }

  /// The index so many characters away; nil where the limit stands before it.
  private static func moved(
    _ text: TextPart,
    _ arguments: Arguments,
    _ distance: Int,
    _ limit: String.Index
  ) throws -> Value? {
    let characters = text.characters
    var place = try text.inner(arguments[0])
    for _ in 0..<distance.magnitude {
      try arguments.context.tick()
      if place == limit { return nil }
      if distance > 0 {
        guard place < text.bounds.upperBound else { throw TextPart.outOfBounds }
        place = characters.index(after: place)
      } else {
        guard place > text.bounds.lowerBound else { throw TextPart.outOfBounds }
        place = characters.index(before: place)
      }
    }
    return text.index(place)
  }

  private static let parts: [String: Implementation] = [
    "subscript(_:)": { arguments in
      let text = try TextPart(arguments.receiver)
      guard case .int = arguments[0] else {
        return .substring(text.whole[try text.range(arguments[0])])
      }
      let place = try text.inner(arguments[0])
      guard place < text.bounds.upperBound else { throw TextPart.outOfBounds }
      return .character(text.characters[place])
    },
    "prefix(upTo:)": { arguments in
      let text = try TextPart(arguments.receiver)
      return .substring(text.whole[text.bounds.lowerBound..<(try text.inner(arguments[0]))])
    },
    "prefix(through:)": { arguments in
      let text = try TextPart(arguments.receiver)
      let range = Value.bounds(lower: nil, upper: arguments[0], isClosed: true)
      return .substring(text.whole[try text.range(range)])
    },
    "suffix(from:)": { arguments in
      let text = try TextPart(arguments.receiver)
      return .substring(text.whole[(try text.inner(arguments[0]))..<text.bounds.upperBound])
    },
  ]
}
