/// What looks for elements.
enum SearchingSequences {
  static let all: [String: Implementation] = [
    "Sequence.min(by:)": { arguments in
      let order = try arguments.order(0)
      return .optional(try best(arguments, order))
    },
    "Sequence.max(by:)": { arguments in
      let order = try arguments.order(0)
      return .optional(try best(arguments) { try order($1, $0) })
    },
    "Sequence.min()": { .optional(try best($0, $0.context.isLess)) },
    "Sequence.max()": { arguments in
      .optional(try best(arguments) { try arguments.context.isLess($1, $0) })
    },
    "Sequence.first(where:)": { arguments in
      let predicate = try arguments.predicate(0)
      return .optional(try first(arguments, where: predicate))
    },
    "Sequence.contains(where:)": { arguments in
      let predicate = try arguments.predicate(0)
      return .bool(try first(arguments, where: predicate) != nil)
    },
    "Sequence.allSatisfy(_:)": { arguments in
      let predicate = try arguments.predicate(0)
      return .bool(try first(arguments) { try !predicate($0) } == nil)
    },
    "Sequence.count(where:)": { arguments in
      let predicate = try arguments.predicate(0)
      var count = 0
      try arguments.forEachOwn {
        if try predicate($0) { count += 1 }
        return true
      }
      return .int(count)
    },
    "Sequence.contains(_:)": { arguments in
      let (element, context) = (arguments[0], arguments.context)
      return .bool(try first(arguments) { try context.areEqual($0, element) } != nil)
    },
    "Sequence.elementsEqual(_:)": { arguments in
      let (own, other) = (try arguments.own, try arguments.elements(of: arguments[0]))
      return .bool(try arguments.context.areEqual(.array(own), .array(other)))
    },
    "Sequence.starts(with:)": { arguments in
      let (own, other) = (try arguments.own, try arguments.elements(of: arguments[0]))
      guard own.count >= other.count else { return .bool(false) }
      let context = arguments.context
      return .bool(try zip(own, other).allSatisfy { try context.areEqual($0, $1) })
    },
    "Sequence.lexicographicallyPrecedes(_:)": { arguments in
      let (own, other) = (try arguments.own, try arguments.elements(of: arguments[0]))
      let context = arguments.context
      for (a, b) in zip(own, other) {
        if try context.isLess(a, b) { return .bool(true) }
        if try context.isLess(b, a) { return .bool(false) }
      }
      return .bool(own.count < other.count)
    },
    "Collection.last(where:)": { arguments in
      let predicate = try arguments.predicate(0)
      return .optional(try arguments.own.last(where: predicate))
    },
    "Collection.firstIndex(where:)": { arguments in
      let predicate = try arguments.predicate(0)
      return try firstIndex(arguments, where: predicate)
    },
    "Collection.lastIndex(where:)": { arguments in
      let predicate = try arguments.predicate(0)
      let start = arguments.receiver.firstIndex
      return .optional(
        try arguments.own.lastIndex(where: predicate).map { .int($0 + start) }
      )
    },
    "Collection.firstIndex(of:)": { arguments in
      let (element, context) = (arguments[0], arguments.context)
      return try firstIndex(arguments) { try context.areEqual($0, element) }
    },
    "Collection.lastIndex(of:)": { arguments in
      let start = arguments.receiver.firstIndex
      let (element, context) = (arguments[0], arguments.context)
      return .optional(
        try arguments.own.lastIndex { try context.areEqual($0, element) }.map { .int($0 + start) }
      )
    },
    "Collection.randomElement()": { arguments in
      switch arguments.receiver {
      case .range(let range): .optional(range.randomElement().map { .int($0) })
      case .closedRange(let range): .optional(range.randomElement().map { .int($0) })
      default: .optional(try arguments.own.randomElement())
      }
    },
  ]

  private static func first(
    _ arguments: Arguments,
    where isMeant: (Value) throws -> Bool
  ) throws -> Value? {
    var found: Value?
    try arguments.forEachOwn { element in
      guard try isMeant(element) else { return true }
      found = element
      return false
    }
    return found
  }

  private static func firstIndex(
    _ arguments: Arguments,
    where isMeant: (Value) throws -> Bool
  ) throws -> Value {
    var index = arguments.receiver.firstIndex
    let found = try first(arguments) { element in
      if try isMeant(element) { return true }
      index += 1
      return false
    }
    return found == nil ? .none : .some(.int(index))
  }

  /// The first element that none after it comes before.
  private static func best(
    _ arguments: Arguments,
    _ comesBefore: (Value, Value) throws -> Bool
  ) throws -> Value? {
    var best: Value?
    try arguments.forEachOwn { element in
      guard let old = best else {
        best = element
        return true
      }
      if try comesBefore(element, old) { best = element }
      return true
    }
    return best
  }
}
