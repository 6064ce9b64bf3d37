/// `Hasher`, and what compares references.
enum HashingLibrary {
  static let interface = """
    protocol AnyObject {}
    /// Takes in the parts of a value and makes a hash of them.
    struct Hasher {
      init()
      mutating func combine(_ value: some Hashable)
      func finalize() -> Int
    }
    func === (_ lhs: AnyObject?, _ rhs: AnyObject?) -> Bool
    func !== (_ lhs: AnyObject?, _ rhs: AnyObject?) -> Bool
    """

  static let implementations: [String: Implementation] = [
    "Hasher.init()": { _ in .library(Hasher()) },
    "Hasher.combine(_:)": { arguments in
      let (value, context) = (arguments[0], arguments.context)
      try arguments.receiver.mutateLibrary(as: Hasher.self) { hasher in
        var walk = Hashing(context, hasher)
        try walk.combine(value)
        hasher = walk.hasher
      }
      return .void
    },
    "Hasher.finalize()": { .int(try $0.receiver.library(as: Hasher.self).finalize()) },
    "===(_:_:)": { .bool(areIdentical($0[0], $0[1])) },
    "!==(_:_:)": { .bool(!areIdentical($0[0], $0[1])) },
  ]

  private static func areIdentical(_ first: Value, _ second: Value) -> Bool {
    switch (first, second) {
    case (.some(let a), .some(let b)): areIdentical(a.unwrapped, b.unwrapped)
    case (.none, .none): true
    case (.object(let a), .object(let b)): a === b
    case (.hosted(let a), .hosted(let b)): a.anyValue as AnyObject === b.anyValue as AnyObject
    default: false
    }
  }
}
