/// `Bool`.
enum BoolLibrary {
  static let interface = """
    /// A truth value.
    struct Bool: Hashable, CustomStringConvertible, CVarArg {
      init?(_ text: String)
      prefix static func ! (operand: Bool) -> Bool
      static func == (lhs: Bool, rhs: Bool) -> Bool
      static func != (lhs: Bool, rhs: Bool) -> Bool
      static func ~= (lhs: Bool, rhs: Bool) -> Bool
      mutating func toggle()
      static func random() -> Bool
      var description: String { get }
    }
    """

  static let implementations: [String: Implementation] = [
    "Bool.init(_:)": { .optional(Bool(try $0[0].string()).map { .bool($0) }) },
    "Bool.!(_:)": { .bool(!(try $0[0].bool())) },
    "Bool.==(_:_:)": { .bool(try $0.context.areEqual($0[0], $0[1])) },
    "Bool.!=(_:_:)": { .bool(try !$0.context.areEqual($0[0], $0[1])) },
    "Bool.~=(_:_:)": { .bool(try $0.context.areEqual($0[0], $0[1])) },
    "Bool.toggle()": { arguments in
      arguments.receiver = .bool(!(try arguments.receiver.bool()))
      return .void
    },
    "Bool.random()": { _ in .bool(Bool.random()) },
    "Bool.description": { .string("\(try $0.receiver.bool())") },
  ]
}
