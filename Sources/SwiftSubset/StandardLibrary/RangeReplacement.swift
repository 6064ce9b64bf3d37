/// What puts other elements where a range of an array's elements was.
enum RangeReplacement {
  static let interface =
    """
    mutating func insert(contentsOf newElements: some Collection<Element>, at i: Int)
    mutating func removeFirst(_ k: Int)
    mutating func removeLast(_ k: Int)

    """
    + ["Range", "ClosedRange", "PartialRange", "PartialRangeFrom"].map { range in
      """
      mutating func removeSubrange(_ bounds: \(range)<Int>)
      mutating func replaceSubrange(_ subrange: \(range)<Int>, with newElements: some Collection<Element>)

      """
    }
    .joined()

  static let all: [String: Implementation] = [
    "Array.insert(contentsOf:at:)": { arguments in
      let more = try arguments.elements(of: arguments[0])
      let index = try arguments[1].int()
      return try replace(&arguments, with: more) { elements in
        guard (0...elements.count).contains(index) else {
          throw RuntimeFailure.indexOutOfRange(index, 0..<(elements.count + 1))
        }
        return index..<index
      }
    },
    "Array.removeSubrange(_:)": { arguments in
      let range = arguments[0]
      return try replace(&arguments, with: []) { try bounds(range, of: $0) }
    },
    "Array.replaceSubrange(_:with:)": { try replace(&$0) },
    "Array.removeFirst(_:)": { arguments in
      let count = try arguments[0].nonNegative()
      return try replace(&arguments, with: []) { 0..<(try many(count, of: $0)) }
    },
    "Array.removeLast(_:)": { arguments in
      let count = try arguments[0].nonNegative()
      return try replace(&arguments, with: []) { elements in
        (elements.count - (try many(count, of: elements)))..<elements.count
      }
    },
  ]

  /// Puts the second argument's elements where the range of the first was.
  static func replace(_ arguments: inout Arguments) throws -> Value {
    let range = arguments[0]
    let more = try arguments.elements(of: arguments[1])
    return try replace(&arguments, with: more) { try bounds(range, of: $0) }
  }

  private static func replace(
    _ arguments: inout Arguments,
    with more: [Value],
    _ range: ([Value]) throws -> Range<Int>
  ) throws -> Value {
    let context = arguments.context
    return try GrowingArrays.change(&arguments) { elements in
      let range = try range(elements)
      try context.reserve(elements.count, and: more.count)
      elements.replaceSubrange(range, with: more)
      return .void
    }
  }

  private static func many(_ count: Int, of elements: [Value]) throws -> Int {
    guard count <= elements.count else { throw RuntimeFailure.nothingToRemove }
    return count
  }

  private static func bounds(_ value: Value, of elements: [Value]) throws -> Range<Int> {
    let bounds = try value.bounds(within: elements.indices)
    guard bounds.lowerBound >= 0, bounds.upperBound <= elements.count else {
      throw RuntimeFailure.rangeOutOfBounds(bounds, elements.indices)
    }
    return bounds
  }
}

extension RuntimeFailure {
  static func rangeOutOfBounds(_ range: Range<Int>, _ indices: Range<Int>) -> RuntimeFailure {
    RuntimeFailure(
      kind: "IndexOutOfRange",
      message: "range \(range) is out of bounds: the collection has \(indices)"
    )
  }
}
