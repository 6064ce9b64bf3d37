/// What changes a part of an array: it does what an array does, between the indices that it has.
enum GrowingSlices {
  static let interface = """
      mutating func append(_ newElement: Element)
      mutating func append(contentsOf newElements: some Sequence<Element>)
      mutating func insert(_ newElement: Element, at i: Int)
      @discardableResult mutating func remove(at index: Int) -> Element
      @discardableResult mutating func removeFirst() -> Element
      @discardableResult mutating func removeLast() -> Element
      mutating func popFirst() -> Element?
      mutating func popLast() -> Element?
      mutating func removeAll()
      mutating func swapAt(_ i: Int, _ j: Int)
      mutating func reverse()
      mutating func shuffle()
      mutating func sort(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows
      static func + (lhs: ArraySlice<Element>, rhs: [Element]) -> ArraySlice<Element>
      static func + (lhs: ArraySlice<Element>, rhs: ArraySlice<Element>) -> ArraySlice<Element>
      static func += (lhs: inout ArraySlice<Element>, rhs: some Sequence<Element>)
    """

  static let all: [String: Implementation] = [
    "ArraySlice.init(_:)": { .slice(try $0.elements(of: $0[0])[...]) },
    "ArraySlice.subscript(_:)=": { arguments in
      let (value, index) = (arguments[1], try arguments[0].int())
      return try change(&arguments) { elements in
        try require(index, elements.indices)
        elements[index] = value
        return .void
      }
    },
    "ArraySlice.append(_:)": { arguments in
      let element = arguments[0]
      return try change(&arguments) {
        $0.append(element)
        return .void
      }
    },
    "ArraySlice.append(contentsOf:)": { try append($0.elements(of: $0[0]), to: &$0) },
    "ArraySlice.insert(_:at:)": { arguments in
      let (element, index) = (arguments[0], try arguments[1].int())
      return try change(&arguments) { elements in
        try require(index, elements.startIndex..<(elements.endIndex + 1))
        elements.insert(element, at: index)
        return .void
      }
    },
    "ArraySlice.remove(at:)": { arguments in
      let index = try arguments[0].int()
      return try change(&arguments) { elements in
        try require(index, elements.indices)
        return elements.remove(at: index)
      }
    },
    "ArraySlice.removeFirst()": { try change(&$0) { try removed($0.popFirst()) } },
    "ArraySlice.removeLast()": { try change(&$0) { try removed($0.popLast()) } },
    "ArraySlice.popFirst()": { try change(&$0) { .optional($0.popFirst()) } },
    "ArraySlice.popLast()": { try change(&$0) { .optional($0.popLast()) } },
    "ArraySlice.removeAll()": { arguments in
      arguments.receiver = .slice([])
      return .void
    },
    "ArraySlice.swapAt(_:_:)": { arguments in
      let (i, j) = (try arguments[0].int(), try arguments[1].int())
      return try change(&arguments) { elements in
        try require(i, elements.indices)
        try require(j, elements.indices)
        elements.swapAt(i, j)
        return .void
      }
    },
    "ArraySlice.reverse()": { arguments in
      let context = arguments.context
      return try replace(&arguments) { try context.reversed($0) }
    },
    "ArraySlice.shuffle()": { arguments in
      let context = arguments.context
      return try replace(&arguments) { try context.shuffled($0) }
    },
    "ArraySlice.sort(by:)": { arguments in
      let order = try arguments.order(0)
      return try replace(&arguments) { try $0.sorted(by: order) }
    },
    "ArraySlice.sort()": { arguments in
      let context = arguments.context
      return try replace(&arguments) { try $0.sorted(by: context.isLess) }
    },
    "ArraySlice.+(_:_:)": { arguments in
      guard case .slice(var sum) = arguments[0] else { return .void }
      sum.append(contentsOf: try arguments.elements(of: arguments[1]))
      return .slice(sum)
    },
    "ArraySlice.+=(_:_:)": { arguments in
      let more = try arguments.elements(of: arguments[1])
      guard case .slice(var elements) = arguments[0] else { return .void }
      try arguments.context.reserve(elements.count, and: more.count)
      arguments[0] = .void
      elements.append(contentsOf: more)
      arguments[0] = .slice(elements)
      return .void
    },
  ]

  private static func append(_ more: [Value], to arguments: inout Arguments) throws -> Value {
    let context = arguments.context
    return try change(&arguments) {
      try context.reserve($0.count, and: more.count)
      $0.append(contentsOf: more)
      return .void
    }
  }

  private static func replace(
    _ arguments: inout Arguments,
    _ body: ([Value]) throws -> [Value]
  ) throws -> Value {
    try change(&arguments) { elements in
      let made = try body(Array(elements))
      elements.replaceSubrange(elements.startIndex..<elements.endIndex, with: made)
      return .void
    }
  }

  private static func removed(_ element: Value?) throws -> Value {
    guard let element else { throw RuntimeFailure.nothingToRemove }
    return element
  }

  private static func require(_ index: Int, _ range: Range<Int>) throws {
    guard range.contains(index) else { throw RuntimeFailure.indexOutOfRange(index, range) }
  }

  private static func change(
    _ arguments: inout Arguments,
    _ body: (inout ArraySlice<Value>) throws -> Value
  ) throws -> Value {
    guard case .slice(var elements) = arguments.takeReceiver() else { return .void }
    defer { arguments.receiver = .slice(elements) }
    return try body(&elements)
  }
}
