/// What every sequence and collection can do.
enum SequenceLibrary {
  static let interface = """
    extension Sequence {
      func map<T>(_ transform: (Element) throws -> T) rethrows -> [T]
      func compactMap<T>(_ transform: (Element) throws -> T?) rethrows -> [T]
      func flatMap<T: Sequence>(_ transform: (Element) throws -> T) rethrows -> [T.Element]
      func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> [Element]
      func reduce<Result>(_ initialResult: Result, _ nextPartialResult: (Result, Element) throws -> Result) rethrows -> Result
      func reduce<Result>(into initialResult: Result, _ updateAccumulatingResult: (inout Result, Element) throws -> Void) rethrows -> Result
      func forEach(_ body: (Element) throws -> Void) rethrows
      func sorted(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows -> [Element]
      func min(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows -> Element?
      func max(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows -> Element?
      func first(where predicate: (Element) throws -> Bool) rethrows -> Element?
      func contains(where predicate: (Element) throws -> Bool) rethrows -> Bool
      func allSatisfy(_ predicate: (Element) throws -> Bool) rethrows -> Bool
      func count(where predicate: (Element) throws -> Bool) rethrows -> Int
      func enumerated() -> EnumeratedSequence<Self>
      func reversed() -> [Element]
      func shuffled() -> [Element]
      func prefix(while predicate: (Element) throws -> Bool) rethrows -> [Element]
      func drop(while predicate: (Element) throws -> Bool) rethrows -> [Element]
    }
    extension Sequence where Element: Comparable {
      func sorted() -> [Element]
      func min() -> Element?
      func max() -> Element?
      func lexicographicallyPrecedes(_ other: [Element]) -> Bool
      func lexicographicallyPrecedes(_ other: some Sequence<Element>) -> Bool
    }
    extension Sequence where Element: Equatable {
      func contains(_ element: Element) -> Bool
      func elementsEqual(_ other: [Element]) -> Bool
      func elementsEqual(_ other: some Sequence<Element>) -> Bool
      func starts(with possiblePrefix: [Element]) -> Bool
      func starts(with possiblePrefix: some Sequence<Element>) -> Bool
    }
    extension Sequence where Element == String {
      func joined(separator: String = "") -> String
    }
    extension Sequence where Element == Substring {
      func joined(separator: String = "") -> String
    }
    extension Sequence where Element: Sequence {
      func joined() -> [Element.Element]
    }
    extension Sequence {
      func prefix(_ maxLength: Int) -> PrefixSequence<Self>
      func dropFirst(_ k: Int = 1) -> DropFirstSequence<Self>
      func suffix(_ maxLength: Int) -> [Element]
      func dropLast(_ k: Int = 1) -> [Element]
    }
    extension BidirectionalCollection {
      func reversed() -> ReversedCollection<Self>
      func index(before i: Index) -> Index
    }
    extension Collection where Index: BinaryInteger {
      var indices: Range<Index> { get }
    }
    extension Collection {
      func prefix(while predicate: (Element) throws -> Bool) rethrows -> SubSequence
      func drop(while predicate: (Element) throws -> Bool) rethrows -> SubSequence
      func split(maxSplits: Int = 9223372036854775807, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Element) throws -> Bool) rethrows -> [SubSequence]
      var count: Int { get }
      var isEmpty: Bool { get }
      var first: Element? { get }
      var last: Element? { get }
      var startIndex: Index { get }
      var endIndex: Index { get }
      func index(after i: Index) -> Index
      func index(_ i: Index, offsetBy distance: Int) -> Index
      func index(_ i: Index, offsetBy distance: Int, limitedBy limit: Index) -> Index?
      func distance(from start: Index, to end: Index) -> Int
      func prefix(_ maxLength: Int) -> SubSequence
      func suffix(_ maxLength: Int) -> SubSequence
      func dropFirst(_ k: Int = 1) -> SubSequence
      func dropLast(_ k: Int = 1) -> SubSequence
      func last(where predicate: (Element) throws -> Bool) rethrows -> Element?
      func firstIndex(where predicate: (Element) throws -> Bool) rethrows -> Index?
      func lastIndex(where predicate: (Element) throws -> Bool) rethrows -> Index?
      func randomElement() -> Element?
    }
    extension Collection where Element: Equatable {
      func firstIndex(of element: Element) -> Index?
      func lastIndex(of element: Element) -> Index?
      func split(separator: Element, maxSplits: Int = 9223372036854775807, omittingEmptySubsequences: Bool = true) -> [SubSequence]
    }
    /// The place of an element where only the collection itself knows what it means.
    struct OpaqueIndex: Comparable, Hashable {
      static func == (lhs: OpaqueIndex, rhs: OpaqueIndex) -> Bool
      static func != (lhs: OpaqueIndex, rhs: OpaqueIndex) -> Bool
    }
    struct EnumeratedSequence<Base: Sequence>: BidirectionalCollection {
      typealias Element = (offset: Int, element: Base.Element)
      typealias Index = OpaqueIndex
      typealias SubSequence = Slice<EnumeratedSequence<Base>>
    }
    struct ReversedCollection<Base: BidirectionalCollection>: BidirectionalCollection {
      typealias Element = Base.Element
      typealias Index = OpaqueIndex
      typealias SubSequence = Slice<ReversedCollection<Base>>
      // The compiler makes an array of it where an array stands beside it.
      static func + (lhs: ReversedCollection<Base>, rhs: [Base.Element]) -> [Base.Element]
      static func + (lhs: [Base.Element], rhs: ReversedCollection<Base>) -> [Base.Element]
    }
    extension ReversedCollection where Element: Equatable {
      static func == (lhs: ReversedCollection<Base>, rhs: [Base.Element]) -> Bool
      static func == (lhs: [Base.Element], rhs: ReversedCollection<Base>) -> Bool
      static func != (lhs: ReversedCollection<Base>, rhs: [Base.Element]) -> Bool
      static func != (lhs: [Base.Element], rhs: ReversedCollection<Base>) -> Bool
    }
    struct Slice<Base: Collection>: BidirectionalCollection {
      typealias Element = Base.Element
      typealias Index = OpaqueIndex
      typealias SubSequence = Slice<Base>
    }
    struct PrefixSequence<Base: Sequence>: Sequence { typealias Element = Base.Element }
    struct DropFirstSequence<Base: Sequence>: Sequence { typealias Element = Base.Element }
    struct Zip2Sequence<Sequence1: Sequence, Sequence2: Sequence>: Sequence { typealias Element = (Sequence1.Element, Sequence2.Element) }
    func zip<A: Sequence, B: Sequence>(_ sequence1: A, _ sequence2: B) -> Zip2Sequence<A, B>
    struct StrideTo<Element>: Sequence {}
    struct StrideThrough<Element>: Sequence {}
    func stride<T: Strideable>(from start: T, to end: T, by stride: T) -> StrideTo<T>
    func stride<T: Strideable>(from start: T, through end: T, by stride: T) -> StrideThrough<T>
    """

  static let implementations: [String: Implementation] =
    TransformingSequences.all.merging(SearchingSequences.all) { $1 }
    .merging(SlicingCollections.all) { $1 }
    .merging(Strides.all) { $1 }
    .merging(Comparisons.all("OpaqueIndex")) { $1 }
}

extension Arguments {
  /// The elements of the receiver.
  var own: [Value] {
    get throws { try elements(of: receiver) }
  }

  /// Does something with each element of the receiver, until it is enough.
  ///
  /// - Parameter body: Returns whether to go on.
  /// - Throws: What `body` throws, and `RuntimeFailure` where the cell has to stop.
  func forEachOwn(_ body: (Value) throws -> Bool) throws {
    try context.forEach(of: receiver, body)
  }
}

extension Value {
  /// The first numbers of a range without an end.
  fileprivate func counting(_ count: Int, _ context: RuntimeContext) throws -> [Value] {
    let start = try limits.lower?.int() ?? 0
    let (end, overflows) = start.addingReportingOverflow(count)
    guard !overflows else { throw RuntimeFailure.tooLarge(count) }
    return try context.elements(of: .range(start..<end))
  }
}

enum TransformingSequences {
  static let all: [String: Implementation] =
    transforms.merging(orders) { $1 }.merging(joins) { $1 }

  private static let transforms: [String: Implementation] = [
    "Sequence.map(_:)": { arguments in
      let transform = try arguments.function(0)
      return try arguments.context.map(try arguments.own) { try transform([$0]) }
    },
    "Sequence.compactMap(_:)": { arguments in
      let transform = try arguments.function(0)
      return try collected(arguments) { try transform([$0]).optional() }
    },
    "Sequence.flatMap(_:)": { arguments in
      let transform = try arguments.function(0)
      return try flattened(arguments) { try transform([$0]) }
    },
    "Sequence.filter(_:)": { arguments in
      let isIncluded = try arguments.predicate(0)
      return try collected(arguments) { try isIncluded($0) ? $0 : nil }
    },
    "Sequence.reduce(_:_:)": { arguments in
      let next = try arguments.function(1)
      var result = arguments[0]
      try arguments.forEachOwn {
        result = try next([result, $0])
        return true
      }
      return result
    },
    "Sequence.reduce(into:_:)": { arguments in
      let (update, context) = (try arguments[1].function(), arguments.context)
      var result = arguments[0]
      arguments[0] = .taken
      try arguments.forEachOwn { element in
        try context.tick()
        var values = [result, element]
        result = .taken
        defer { result = values[0] }
        _ = try update.call(changing: &values)
        return true
      }
      return result
    },
    "Sequence.forEach(_:)": { arguments in
      let body = try arguments.function(0)
      try arguments.forEachOwn {
        _ = try body([$0])
        return true
      }
      return .void
    },
    "Sequence.prefix(while:)": { arguments in
      let isIncluded = try arguments.predicate(0)
      var first: [Value] = []
      try arguments.forEachOwn { element in
        guard try isIncluded(element) else { return false }
        guard first.count < Value.largestCount else {
          throw RuntimeFailure.tooLarge(first.count + 1)
        }
        first.append(element)
        return true
      }
      return .array(first)
    },
    "Sequence.drop(while:)": { arguments in
      .array(Array(try arguments.own.drop(while: try arguments.predicate(0))))
    },
  ]

  private static let orders: [String: Implementation] = [
    "Sequence.sorted(by:)": { .array(try $0.own.sorted(by: try $0.order(0))) },
    "Sequence.sorted()": { .array(try $0.own.sorted(by: $0.context.isLess)) },
    "Sequence.enumerated()": { arguments in
      let elements = try arguments.own
      return try arguments.context.map(elements.indices, bytesEach: Value.pairSize) {
        .tuple([.int($0), elements[$0]])
      }
    },
    "ReversedCollection.+(_:_:)": { arguments in
      var sum = try arguments.elements(of: arguments[0])
      let second = try arguments.elements(of: arguments[1])
      try arguments.context.reserve(sum.count + second.count)
      try arguments.context.append(second, to: &sum)
      return .array(sum)
    },
    "ReversedCollection.==(_:_:)": { .bool(try $0.context.areEqual($0[0], $0[1])) },
    "ReversedCollection.!=(_:_:)": { .bool(try !$0.context.areEqual($0[0], $0[1])) },
    "BidirectionalCollection.reversed()": { .array(try $0.context.reversed($0.own)) },
    "Sequence.reversed()": { .array(try $0.context.reversed($0.own)) },
    "Sequence.shuffled()": { .array(try $0.context.shuffled($0.own)) },
  ]

  private static let joins: [String: Implementation] = [
    "Sequence.joined(separator:)": { arguments in
      var text = ValueText(arguments.context)
      let separator = try arguments[0].string()
      try text.writeList(try arguments.own, separator: separator) { try $0.add($1.string()) }
      return .string(text.text)
    },
    "Sequence.joined()": { try flattened($0) { $0 } },
    "zip(_:_:)": { arguments in
      // A range without an end is as long as the other sequence.
      var lists: [[Value]?] = []
      for index in 0...1 {
        if case .bounds(_?, nil, _) = arguments[index] {
          lists.append(nil)
        } else {
          lists.append(try arguments.elements(of: arguments[index]))
        }
      }
      let count = min(lists[0]?.count ?? .max, lists[1]?.count ?? .max)
      let first = try lists[0] ?? arguments[0].counting(count, arguments.context)
      let second = try lists[1] ?? arguments[1].counting(count, arguments.context)
      return try arguments.context.map(0..<count, bytesEach: Value.pairSize) {
        .tuple([first[$0], second[$0]])
      }
    },
  ]

  /// The elements of what is made of each element of the receiver, one after the other.
  private static func flattened(
    _ arguments: Arguments,
    _ transform: (Value) throws -> Value
  ) throws -> Value {
    let context = arguments.context
    var all: [Value] = []
    try arguments.forEachOwn { element in
      let more = try context.elements(of: try transform(element))
      try context.reserve(all.count, and: more.count)
      try context.append(more, to: &all)
      return true
    }
    return .array(all)
  }

  /// What is made of the elements of the receiver, without what is nil.
  private static func collected(
    _ arguments: Arguments,
    _ transform: (Value) throws -> Value?
  ) throws -> Value {
    var all: [Value] = []
    try arguments.forEachOwn { element in
      guard let made = try transform(element) else { return true }
      // What grows one by one is counted by time, as `append` is.
      guard all.count < Value.largestCount else { throw RuntimeFailure.tooLarge(all.count + 1) }
      all.append(made)
      return true
    }
    return .array(all)
  }
}
