/// What looks for elements.
enum SearchingSequences {
  static let all: [String: Implementation] = [
    "Sequence.min(by:)": { arguments in
      let order = try arguments.order(0)
      return .optional(try arguments.own.min(by: order))
    },
    "Sequence.max(by:)": { arguments in
      let order = try arguments.order(0)
      return .optional(try arguments.own.max(by: order))
    },
    "Sequence.min()": { .optional(try $0.own.min(by: $0.context.isLess)) },
    "Sequence.max()": { .optional(try $0.own.max(by: $0.context.isLess)) },
    "Sequence.first(where:)": { arguments in
      let predicate = try arguments.predicate(0)
      return .optional(try arguments.own.first(where: predicate))
    },
    "Sequence.contains(where:)": { arguments in
      let predicate = try arguments.predicate(0)
      return .bool(try arguments.own.contains(where: predicate))
    },
    "Sequence.allSatisfy(_:)": { arguments in
      let predicate = try arguments.predicate(0)
      return .bool(try arguments.own.allSatisfy(predicate))
    },
    "Sequence.count(where:)": { arguments in
      let predicate = try arguments.predicate(0)
      return .int(try arguments.own.count(where: predicate))
    },
    "Sequence.contains(_:)": { arguments in
      let (element, context) = (arguments[0], arguments.context)
      return .bool(try arguments.own.contains { try context.areEqual($0, element) })
    },
    "Sequence.elementsEqual(_:)": { arguments in
      let (own, other) = (try arguments.own, try arguments.elements(of: arguments[0]))
      return .bool(try arguments.context.areEqual(.array(own), .array(other)))
    },
    "Collection.last(where:)": { arguments in
      let predicate = try arguments.predicate(0)
      return .optional(try arguments.own.last(where: predicate))
    },
    "Collection.firstIndex(where:)": { arguments in
      let predicate = try arguments.predicate(0)
      let start = arguments.receiver.firstIndex
      return .optional(
        try arguments.own.firstIndex(where: predicate).map { .int($0 + start) }
      )
    },
    "Collection.lastIndex(where:)": { arguments in
      let predicate = try arguments.predicate(0)
      let start = arguments.receiver.firstIndex
      return .optional(
        try arguments.own.lastIndex(where: predicate).map { .int($0 + start) }
      )
    },
    "Collection.firstIndex(of:)": { arguments in
      let start = arguments.receiver.firstIndex
      let (element, context) = (arguments[0], arguments.context)
      return .optional(
        try arguments.own.firstIndex { try context.areEqual($0, element) }.map { .int($0 + start) }
      )
    },
    "Collection.lastIndex(of:)": { arguments in
      let start = arguments.receiver.firstIndex
      let (element, context) = (arguments[0], arguments.context)
      return .optional(
        try arguments.own.lastIndex { try context.areEqual($0, element) }.map { .int($0 + start) }
      )
    },
    "Collection.randomElement()": { .optional(try $0.own.randomElement()) },
  ]
}
