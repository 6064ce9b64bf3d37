/// What every sequence and collection can do.
enum SequenceLibrary {
  static let interface = """
    extension Sequence {
      func map<T>(_ transform: (Element) throws -> T) rethrows -> [T]
      func compactMap<T>(_ transform: (Element) throws -> T?) rethrows -> [T]
      func flatMap<T: Sequence>(_ transform: (Element) throws -> T) rethrows -> [T.Element]
      func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> [Element]
      func reduce<Result>(_ initialResult: Result, _ nextPartialResult: (Result, Element) throws -> Result) rethrows -> Result
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
    }
    extension Sequence where Element: Equatable {
      func contains(_ element: Element) -> Bool
      func elementsEqual(_ other: [Element]) -> Bool
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
    extension Collection {
      var count: Int { get }
      var isEmpty: Bool { get }
      var first: Element? { get }
      var last: Element? { get }
      var startIndex: Int { get }
      var endIndex: Int { get }
      var indices: Range<Int> { get }
      func prefix(_ maxLength: Int) -> SubSequence
      func suffix(_ maxLength: Int) -> SubSequence
      func dropFirst(_ k: Int = 1) -> SubSequence
      func dropLast(_ k: Int = 1) -> SubSequence
      func last(where predicate: (Element) throws -> Bool) rethrows -> Element?
      func firstIndex(where predicate: (Element) throws -> Bool) rethrows -> Int?
      func lastIndex(where predicate: (Element) throws -> Bool) rethrows -> Int?
      func randomElement() -> Element?
    }
    extension Collection where Element: Equatable {
      func firstIndex(of element: Element) -> Int?
      func lastIndex(of element: Element) -> Int?
      func split(separator: Element, maxSplits: Int = 9223372036854775807, omittingEmptySubsequences: Bool = true) -> [SubSequence]
    }
    struct EnumeratedSequence<Base: Sequence>: Collection { typealias Element = (offset: Int, element: Base.Element) }
    struct Zip2Sequence<Sequence1: Sequence, Sequence2: Sequence>: Collection { typealias Element = (Sequence1.Element, Sequence2.Element) }
    func zip<A: Sequence, B: Sequence>(_ sequence1: A, _ sequence2: B) -> Zip2Sequence<A, B>
    struct StrideTo<Element>: Collection {}
    struct StrideThrough<Element>: Collection {}
    func stride<T: Strideable>(from start: T, to end: T, by stride: T) -> StrideTo<T>
    func stride<T: Strideable>(from start: T, through end: T, by stride: T) -> StrideThrough<T>
    """

  static let implementations: [String: Implementation] =
    TransformingSequences.all.merging(SearchingSequences.all) { $1 }
    .merging(SlicingCollections.all) { $1 }
    .merging(Strides.all) { $1 }
}

extension Arguments {
  /// The elements of the receiver.
  var own: [Value] {
    get throws { try elements(of: receiver) }
  }
}

extension Value {
  /// The first numbers of a range without an end.
  fileprivate func counting(_ count: Int) throws -> [Value] {
    let start = try limits.lower?.int() ?? 0
    guard count <= Value.largestCount, !start.addingReportingOverflow(count).overflow else {
      throw RuntimeFailure.tooLarge(count)
    }
    return (0..<count).map { .int(start + $0) }
  }
}

enum TransformingSequences {
  static let all: [String: Implementation] = [
    "Sequence.map(_:)": { arguments in
      let transform = try arguments[0].function()
      return .array(try arguments.own.map { try transform.call([$0]) })
    },
    "Sequence.compactMap(_:)": { arguments in
      let transform = try arguments[0].function()
      return .array(try arguments.own.compactMap { try transform.call([$0]).optional() })
    },
    "Sequence.flatMap(_:)": { arguments in
      let transform = try arguments[0].function()
      let context = arguments.context
      return .array(
        try arguments.own.flatMap { try context.elements(of: try transform.call([$0])) }
      )
    },
    "Sequence.filter(_:)": { arguments in
      let isIncluded = try arguments[0].function()
      return .array(try arguments.own.filter { try isIncluded.call([$0]).bool() })
    },
    "Sequence.reduce(_:_:)": { arguments in
      let next = try arguments[1].function()
      var result = arguments[0]
      for element in try arguments.own { result = try next.call([result, element]) }
      return result
    },
    "Sequence.forEach(_:)": { arguments in
      let body = try arguments[0].function()
      for element in try arguments.own { _ = try body.call([element]) }
      return .void
    },
    "Sequence.sorted(by:)": { arguments in
      let order = try arguments[0].function()
      return .array(try arguments.own.sorted { try order.call([$0, $1]).bool() })
    },
    "Sequence.sorted()": { .array(try $0.own.sorted(by: Ordering.isLess)) },
    "Sequence.enumerated()": { arguments in
      .array(try arguments.own.enumerated().map { .tuple([.int($0.offset), $0.element]) })
    },
    "Sequence.reversed()": { .array(try $0.own.reversed()) },
    "Sequence.shuffled()": { .array(try $0.own.shuffled()) },
    "Sequence.prefix(while:)": { arguments in
      let predicate = try arguments[0].function()
      return .array(Array(try arguments.own.prefix { try predicate.call([$0]).bool() }))
    },
    "Sequence.drop(while:)": { arguments in
      let predicate = try arguments[0].function()
      return .array(Array(try arguments.own.drop { try predicate.call([$0]).bool() }))
    },
    "Sequence.joined(separator:)": { arguments in
      let separator = try arguments[0].string()
      return .string(try arguments.own.map { try $0.string() }.joined(separator: separator))
    },
    "Sequence.joined()": { arguments in
      let context = arguments.context
      return .array(try arguments.own.flatMap { try context.elements(of: $0) })
    },
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
      let first = try lists[0] ?? arguments[0].counting(count)
      let second = try lists[1] ?? arguments[1].counting(count)
      return .array(zip(first, second).map { .tuple([$0, $1]) })
    },
  ]
}

enum SearchingSequences {
  static let all: [String: Implementation] = [
    "Sequence.min(by:)": { arguments in
      let order = try arguments[0].function()
      return .optional(try arguments.own.min { try order.call([$0, $1]).bool() })
    },
    "Sequence.max(by:)": { arguments in
      let order = try arguments[0].function()
      return .optional(try arguments.own.max { try order.call([$0, $1]).bool() })
    },
    "Sequence.min()": { .optional(try $0.own.min(by: Ordering.isLess)) },
    "Sequence.max()": { .optional(try $0.own.max(by: Ordering.isLess)) },
    "Sequence.first(where:)": { arguments in
      let predicate = try arguments[0].function()
      return .optional(try arguments.own.first { try predicate.call([$0]).bool() })
    },
    "Sequence.contains(where:)": { arguments in
      let predicate = try arguments[0].function()
      return .bool(try arguments.own.contains { try predicate.call([$0]).bool() })
    },
    "Sequence.allSatisfy(_:)": { arguments in
      let predicate = try arguments[0].function()
      return .bool(try arguments.own.allSatisfy { try predicate.call([$0]).bool() })
    },
    "Sequence.count(where:)": { arguments in
      let predicate = try arguments[0].function()
      return .int(try arguments.own.count { try predicate.call([$0]).bool() })
    },
    "Sequence.contains(_:)": { arguments in
      let element = arguments[0]
      return .bool(try arguments.own.contains(element))
    },
    "Sequence.elementsEqual(_:)": { arguments in
      .bool(try arguments.own == arguments.elements(of: arguments[0]))
    },
    "Collection.last(where:)": { arguments in
      let predicate = try arguments[0].function()
      return .optional(try arguments.own.last { try predicate.call([$0]).bool() })
    },
    "Collection.firstIndex(where:)": { arguments in
      let predicate = try arguments[0].function()
      let start = arguments.receiver.firstIndex
      return .optional(
        try arguments.own.firstIndex { try predicate.call([$0]).bool() }.map { .int($0 + start) }
      )
    },
    "Collection.lastIndex(where:)": { arguments in
      let predicate = try arguments[0].function()
      let start = arguments.receiver.firstIndex
      return .optional(
        try arguments.own.lastIndex { try predicate.call([$0]).bool() }.map { .int($0 + start) }
      )
    },
    "Collection.firstIndex(of:)": { arguments in
      let start = arguments.receiver.firstIndex
      let element = arguments[0]
      return .optional(try arguments.own.firstIndex(of: element).map { .int($0 + start) })
    },
    "Collection.lastIndex(of:)": { arguments in
      let start = arguments.receiver.firstIndex
      let element = arguments[0]
      return .optional(try arguments.own.lastIndex(of: element).map { .int($0 + start) })
    },
    "Collection.randomElement()": { .optional(try $0.own.randomElement()) },
  ]
}
