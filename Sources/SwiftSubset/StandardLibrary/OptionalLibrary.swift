/// `Optional`; its syntax (`?`, `!`, `??`, `if let`) is the language's own.
enum OptionalLibrary {
  static let interface = """
    /// A value, or nil.
    enum Optional<Wrapped> {
      init(_ value: Wrapped)
      func map<U>(_ transform: (Wrapped) throws -> U) rethrows -> U?
      func flatMap<U>(_ transform: (Wrapped) throws -> U?) rethrows -> U?
    }
    extension Optional: Equatable where Wrapped: Equatable {
      static func == (lhs: Wrapped?, rhs: Wrapped?) -> Bool
      static func != (lhs: Wrapped?, rhs: Wrapped?) -> Bool
      static func ~= (lhs: Wrapped?, rhs: Wrapped?) -> Bool
    }
    extension Optional: Hashable where Wrapped: Hashable {}
    """

  static let implementations: [String: Implementation] = [
    "Optional.init(_:)": { .some($0[0]) },
    "Optional.map(_:)": { arguments in
      guard let value = try arguments.receiver.optional() else { return .none }
      return .some(try arguments[0].function().call([value]))
    },
    "Optional.flatMap(_:)": { arguments in
      guard let value = try arguments.receiver.optional() else { return .none }
      return try arguments[0].function().call([value])
    },
    "Optional.==(_:_:)": { .bool(try $0.context.areEqual($0[0], $0[1])) },
    "Optional.!=(_:_:)": { .bool(try !$0.context.areEqual($0[0], $0[1])) },
    "Optional.~=(_:_:)": { .bool(try $0.context.areEqual($0[0], $0[1])) },
  ]
}
