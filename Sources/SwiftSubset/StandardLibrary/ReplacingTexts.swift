/// What puts other characters into a text, or takes some away.
enum ReplacingTexts {
  static let interface =
    """
    mutating func insert(_ newElement: Character, at i: Index)
    mutating func insert(contentsOf newElements: some Collection<Character>, at i: Index)
    @discardableResult mutating func remove(at i: Index) -> Character
    mutating func removeFirst(_ k: Int)
    mutating func removeLast(_ k: Int)

    """
    + ["Range", "ClosedRange", "PartialRange", "PartialRangeFrom"].map { range in
      """
      mutating func removeSubrange(_ bounds: \(range)<Index>)
      mutating func replaceSubrange(_ subrange: \(range)<Index>, with newElements: some Collection<Character>)

      """
    }
    .joined()

  static let all: [String: Implementation] = [
    "String.insert(_:at:)": { arguments in
      let text = try TextPart(arguments.receiver)
      let place = try text.inner(arguments[1])
      return try replace(&arguments, place..<place, with: try arguments[0].string())
    },
    "String.insert(contentsOf:at:)": { arguments in
      let text = try TextPart(arguments.receiver)
      let place = try text.inner(arguments[1])
      return try replace(&arguments, place..<place, with: try characters(arguments[0], arguments))
    },
    "String.remove(at:)": { arguments in
      let text = try TextPart(arguments.receiver)
      let place = try text.inner(arguments[0])
      guard place < text.bounds.upperBound else { throw TextPart.outOfBounds }
      let removed = text.whole[place]
      _ = try replace(&arguments, place..<text.whole.index(after: place), with: "")
      return .character(removed)
    },
    "String.removeFirst(_:)": { arguments in
      let text = try TextPart(arguments.receiver)
      let end = try place(try arguments[0].nonNegative(), in: text, fromEnd: false)
      return try replace(&arguments, text.bounds.lowerBound..<end, with: "")
    },
    "String.removeLast(_:)": { arguments in
      let text = try TextPart(arguments.receiver)
      let start = try place(try arguments[0].nonNegative(), in: text, fromEnd: true)
      return try replace(&arguments, start..<text.bounds.upperBound, with: "")
    },
    "String.removeSubrange(_:)": { arguments in
      let range = try TextPart(arguments.receiver).range(arguments[0])
      return try replace(&arguments, range, with: "")
    },
    "String.replaceSubrange(_:with:)": { arguments in
      let range = try TextPart(arguments.receiver).range(arguments[0])
      return try replace(&arguments, range, with: try characters(arguments[1], arguments))
    },
  ]

  /// The place so many characters from an end.
  static func place(_ count: Int, in text: TextPart, fromEnd: Bool) throws -> String.Index {
    let made =
      fromEnd
      ? text.characters.index(
        text.bounds.upperBound,
        offsetBy: -count,
        limitedBy: text.bounds.lowerBound
      )
      : text.characters.index(
        text.bounds.lowerBound,
        offsetBy: count,
        limitedBy: text.bounds.upperBound
      )
    guard let made else { throw RuntimeFailure.nothingToRemove }
    return made
  }

  private static func characters(_ value: Value, _ arguments: Arguments) throws -> String {
    switch value {
    case .string, .substring: return try value.string()
    default:
      var text = ""
      try arguments.context.forEach(of: value) {
        text += try $0.string()
        return true
      }
      return text
    }
  }

  private static func replace(
    _ arguments: inout Arguments,
    _ range: Range<String.Index>,
    with more: String
  ) throws -> Value {
    var text = try arguments.takeReceiver().string()
    defer { arguments.receiver = .string(text) }
    try arguments.context.reserveText(text.utf8.count, and: more.utf8.count)
    text.replaceSubrange(range, with: more)
    return .void
  }
}
