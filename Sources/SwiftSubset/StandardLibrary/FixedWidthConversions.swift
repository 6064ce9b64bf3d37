/// What makes an integer of another number or of a text.
enum FixedWidthConversions {
  static let all: [String: Implementation] =
    (FixedWidth.names + ["Int"]).reduce(into: [:]) { made, name in
      made.merge(initializers(of: name)) { $1 }
    }
    .merging(others) { $1 }

  private static func initializers(of name: String) -> [String: Implementation] {
    func made<T: FixedWidthInteger & SendableMetatype>(_ type: T.Type) -> [String: Implementation] {
      integers(type).merging(name == "Int" ? [:] : texts(type)) { $1 }
    }
    return FixedWidth.type(named: name).map { made($0) } ?? [:]
  }

  private static func integers<T: FixedWidthInteger & SendableMetatype>(_ type: T.Type)
    -> [String: Implementation]
  {
    [
      "\(type).init(_:)|T": { arguments in
        try convert(arguments) { number in
          guard let made = T(exactly: number) else { throw doesNotFit("\(number)", type) }
          return .int(made.raw)
        }
      },
      "\(type).init(exactly:)|T": { arguments in
        try convert(arguments) { .optional(T(exactly: $0).map { .int($0.raw) }) }
      },
      "\(type).init(clamping:)": { arguments in
        try convert(arguments) { .int(T(clamping: $0).raw) }
      },
      "\(type).init(truncatingIfNeeded:)": { arguments in
        try convert(arguments) { .int(T(truncatingIfNeeded: $0).raw) }
      },
    ]
  }

  /// Gives the body the number that the first argument is.
  private static func convert(
    _ arguments: Arguments,
    _ body: (any BinaryInteger) throws -> Value
  ) throws -> Value {
    func number<S: FixedWidthInteger>(_: S.Type) throws -> any BinaryInteger {
      S(raw: try arguments[0].int())
    }
    return try body(try number(FixedWidth.type(arguments.types.first)))
  }

  private static func texts<T: FixedWidthInteger & SendableMetatype>(_ type: T.Type)
    -> [String: Implementation]
  {
    @Sendable func optional(_ number: T?) -> Value { .optional(number.map { .int($0.raw) }) }
    @Sendable func truncated(_ number: Double) throws -> Value {
      guard let made = T(exactly: number.rounded(.towardZero)) else {
        throw doesNotFit("\(number.isNaN ? .nan : number)", type)
      }
      return .int(made.raw)
    }
    return [
      "\(type).init(_:)|Double": { try truncated(try $0[0].double()) },
      "\(type).init(_:)|Float": { try truncated(Double(try $0[0].float())) },
      "\(type).init(_:)|String": { optional(T(try $0[0].string())) },
      "\(type).init(_:)|Substring": { optional(T(try $0[0].string())) },
      "\(type).init(_:radix:)": { arguments in
        optional(T(try arguments[0].string(), radix: try radix(arguments[1])))
      },
      "\(type).init(exactly:)|Double": { optional(T(exactly: try $0[0].double())) },
    ]
  }

  private static let others: [String: Implementation] = [
    "Double.init(_:)|T": {
      .double(FixedWidth.double(try $0[0].int(), of: $0.types.first))
    },
    "Float.init(_:)|T": { arguments in
      try convert(arguments) { .float(Float($0)) }
    },
    "String.init(_:)|T": { .string(FixedWidth.text(try $0[0].int(), of: $0.types.first ?? .int)) },
    "String.init(_:radix:uppercase:)": { arguments in
      let (raw, radix) = (try arguments[0].int(), try radix(arguments[1]))
      return .string(
        FixedWidth.text(
          raw,
          of: arguments.types.first ?? .int,
          radix: radix,
          isUppercase: try arguments[2].bool()
        )
      )
    },
    "Int.init(bitPattern:)": { .int(try $0[0].int() ^ Int.min) },
  ]

  private static func radix(_ value: Value) throws -> Int {
    let radix = try value.int()
    guard (2...36).contains(radix) else {
      throw RuntimeFailure(
        kind: "InvalidArgument",
        message: "a radix is from 2 to 36, not \(radix)"
      )
    }
    return radix
  }

  private static func doesNotFit(_ number: String, _ type: Any.Type) -> RuntimeFailure {
    RuntimeFailure(
      kind: "ConversionOverflow",
      message: "'\(number)' cannot be converted to '\(type)', which goes from "
        + FixedWidth.range(of: "\(type)").replacing("...", with: " to ")
    )
  }
}
