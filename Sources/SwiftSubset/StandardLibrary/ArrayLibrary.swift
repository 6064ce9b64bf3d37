/// `Array` and `ArraySlice`.
enum ArrayLibrary {
  private static let growing = """
      mutating func append(_ newElement: Element)
      mutating func append(contentsOf newElements: some Sequence<Element>)
      mutating func insert(_ newElement: Element, at i: Int)
      @discardableResult mutating func remove(at index: Int) -> Element
      @discardableResult mutating func removeFirst() -> Element
      @discardableResult mutating func removeLast() -> Element
      mutating func removeAll()
    \(RangeReplacement.interface)
      mutating func popLast() -> Element?
      mutating func reserveCapacity(_ minimumCapacity: Int)
      mutating func swapAt(_ i: Int, _ j: Int)
      mutating func reverse()
      mutating func shuffle()
      mutating func sort(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows
      mutating func removeAll(where shouldBeRemoved: (Element) throws -> Bool) rethrows
    """

  static let interface = """
    /// A list of elements in order.
    struct Array<Element>: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
      init()
      init(_ elements: some Sequence<Element>)
      init(repeating repeatedValue: Element, count: Int)
      subscript(index: Int) -> Element { get set }
      subscript(bounds: Range<Int>) -> ArraySlice<Element> { get set }
      subscript(bounds: ClosedRange<Int>) -> ArraySlice<Element> { get set }
      subscript(bounds: PartialRange<Int>) -> ArraySlice<Element> { get set }
      subscript(bounds: PartialRangeFrom<Int>) -> ArraySlice<Element> { get set }
      subscript(bounds: UnboundedRange) -> ArraySlice<Element> { get set }
      static func + (lhs: [Element], rhs: [Element]) -> [Element]
      static func + (lhs: [Element], rhs: ArraySlice<Element>) -> [Element]
      static func += (lhs: inout [Element], rhs: some Sequence<Element>)
    \(growing)
    }
    extension Array: Equatable where Element: Equatable {
      static func == (lhs: [Element], rhs: [Element]) -> Bool
      static func != (lhs: [Element], rhs: [Element]) -> Bool
    }
    extension Array: Hashable where Element: Hashable {}
    extension Array where Element: Comparable { mutating func sort() }
    /// A part of an array; its indices are those of the array.
    struct ArraySlice<Element>: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
      init(arrayLiteral elements: [Element])
      init(_ elements: some Sequence<Element>)
      subscript(index: Int) -> Element { get set }
      subscript(bounds: UnboundedRange) -> ArraySlice<Element> { get }
    \(GrowingSlices.interface)
      subscript(bounds: Range<Int>) -> ArraySlice<Element> { get }
      subscript(bounds: ClosedRange<Int>) -> ArraySlice<Element> { get }
      subscript(bounds: PartialRange<Int>) -> ArraySlice<Element> { get }
      subscript(bounds: PartialRangeFrom<Int>) -> ArraySlice<Element> { get }
    }
    extension ArraySlice where Element: Comparable { mutating func sort() }
    extension ArraySlice: Hashable where Element: Hashable {}
    extension ArraySlice: Equatable where Element: Equatable {
      static func == (lhs: ArraySlice<Element>, rhs: ArraySlice<Element>) -> Bool
      static func != (lhs: ArraySlice<Element>, rhs: ArraySlice<Element>) -> Bool
    }
    """

  static let implementations: [String: Implementation] =
    arrays.merging(GrowingArrays.all) { $1 }.merging(RangeReplacement.all) { $1 }

  private static let arrays: [String: Implementation] = [
    "Array.init()": { _ in .array([]) },
    "Array.init(_:)": { .array(try $0.elements(of: $0[0])) },
    "Array.init(repeating:count:)": { arguments in
      let count = try arguments[1].nonNegative()
      let element = arguments[0]
      return try arguments.context.map(0..<count) { _ in element }
    },
    "Array.subscript(_:)": { try element($0) },
    "ArraySlice.subscript(_:)": { try element($0) },
    "ArraySlice.init(arrayLiteral:)": { .slice(try $0.elements(of: $0[0])[...]) },
    "Array.subscript(_:)=": { arguments in
      guard case .int(let index) = arguments[0] else {
        return try RangeReplacement.replace(&arguments)
      }
      let value = arguments[1]
      guard case .array(var elements) = arguments.takeReceiver() else { return .void }
      defer { arguments.receiver = .array(elements) }
      guard elements.indices.contains(index) else {
        throw RuntimeFailure.indexOutOfRange(index, elements.indices)
      }
      elements[index] = value
      return .void
    },
    "Array.+(_:_:)": { arguments in
      var sum = try arguments.elements(of: arguments[0])
      let second = try arguments.elements(of: arguments[1])
      try arguments.context.reserve(sum.count + second.count)
      try arguments.context.append(second, to: &sum)
      return .array(sum)
    },
    "Array.+=(_:_:)": { arguments in
      let more = try arguments.elements(of: arguments[1])
      guard case .array(var elements) = arguments[0] else { return .void }
      try arguments.context.reserve(elements.count, and: more.count)
      arguments[0] = .void
      defer { arguments[0] = .array(elements) }
      try arguments.context.append(more, to: &elements)
      return .void
    },
    "Array.==(_:_:)": { .bool(try $0.context.areEqual($0[0], $0[1])) },
    "Array.!=(_:_:)": { .bool(try !$0.context.areEqual($0[0], $0[1])) },
    "ArraySlice.==(_:_:)": { .bool(try $0.context.areEqual($0[0], $0[1])) },
    "ArraySlice.!=(_:_:)": { .bool(try !$0.context.areEqual($0[0], $0[1])) },
  ]

  private static func element(_ arguments: Arguments) throws -> Value {
    switch arguments.receiver {
    case .array(let elements): return try element(of: elements[...], arguments[0])
    case .slice(let elements): return try element(of: elements, arguments[0])
    default: throw arguments.receiver.mismatch("an array")
    }
  }

  private static func element(of elements: ArraySlice<Value>, _ index: Value) throws -> Value {
    if case .int(let index) = index {
      guard elements.indices.contains(index) else {
        throw RuntimeFailure.indexOutOfRange(index, elements.indices)
      }
      return elements[index]
    }
    let bounds = try index.bounds(within: elements.indices)
    guard bounds.lowerBound >= elements.startIndex, bounds.upperBound <= elements.endIndex else {
      throw RuntimeFailure.rangeOutOfBounds(bounds, elements.indices)
    }
    return .slice(elements[bounds])
  }
}

/// What changes an array in place.
enum GrowingArrays {
  static func change(
    _ arguments: inout Arguments,
    _ body: (inout [Value]) throws -> Value
  ) throws -> Value {
    guard case .array(var elements) = arguments.takeReceiver() else { return .void }
    defer { arguments.receiver = .array(elements) }
    return try body(&elements)
  }

  private static func requireIndex(_ index: Int, _ range: Range<Int>) throws {
    guard range.contains(index) else { throw RuntimeFailure.indexOutOfRange(index, range) }
  }

  static let all: [String: Implementation] = [
    "Array.append(_:)": { arguments in
      let element = arguments[0]
      return try change(&arguments) {
        $0.append(element)
        return .void
      }
    },
    "Array.append(contentsOf:)": { arguments in
      let more = try arguments.elements(of: arguments[0])
      let context = arguments.context
      return try change(&arguments) {
        try context.reserve($0.count, and: more.count)
        try context.append(more, to: &$0)
        return .void
      }
    },
    "Array.insert(_:at:)": { arguments in
      let element = arguments[0]
      let index = try arguments[1].int()
      return try change(&arguments) { elements in
        try requireIndex(index, 0..<(elements.count + 1))
        elements.insert(element, at: index)
        return .void
      }
    },
    "Array.remove(at:)": { arguments in
      let index = try arguments[0].int()
      return try change(&arguments) { elements in
        try requireIndex(index, elements.indices)
        return elements.remove(at: index)
      }
    },
    "Array.removeFirst()": { arguments in
      try change(&arguments) { elements in
        guard !elements.isEmpty else { throw RuntimeFailure.nothingToRemove }
        return elements.removeFirst()
      }
    },
    "Array.removeLast()": { arguments in
      try change(&arguments) { elements in
        guard !elements.isEmpty else { throw RuntimeFailure.nothingToRemove }
        return elements.removeLast()
      }
    },
    "Array.removeAll()": { arguments in
      try change(&arguments) { elements in
        var old = Value.array(elements)
        elements = []
        Burial.bury(&old)
        return .void
      }
    },
    "Array.removeAll(where:)": { arguments in
      let predicate = try arguments.predicate(0)
      return try change(&arguments) { elements in
        try elements.removeAll(where: predicate)
        return .void
      }
    },
    "Array.popLast()": { try change(&$0) { .optional($0.popLast()) } },
    "Array.reserveCapacity(_:)": { _ in .void },
    "Array.swapAt(_:_:)": { arguments in
      let (i, j) = (try arguments[0].int(), try arguments[1].int())
      return try change(&arguments) { elements in
        try requireIndex(i, elements.indices)
        try requireIndex(j, elements.indices)
        elements.swapAt(i, j)
        return .void
      }
    },
    "Array.reverse()": { arguments in
      let context = arguments.context
      return try change(&arguments) {
        $0 = try context.reversed($0)
        return .void
      }
    },
    "Array.shuffle()": { arguments in
      let context = arguments.context
      return try change(&arguments) {
        $0 = try context.shuffled($0)
        return .void
      }
    },
    "Array.sort(by:)": { arguments in
      let order = try arguments.order(0)
      return try change(&arguments) { elements in
        try elements.sort(by: order)
        return .void
      }
    },
    "Array.sort()": { arguments in
      let context = arguments.context
      return try change(&arguments) {
        try $0.sort(by: context.isLess)
        return .void
      }
    },
  ]
}
