/// What `Double` and `Float` share.
enum FloatingImplementations {
  static func all<T: BinaryFloatingPoint & LosslessStringConvertible & SendableMetatype>(
    _ type: T.Type
  ) -> [String: Implementation] where T.RawSignificand: FixedWidthInteger {
    operators(type).merging(members(type)) { $1 }.merging(Comparisons.all("\(type)")) { $1 }
      .merging(constants(type)) { $1 }.merging(FloatingParts.all(type)) { $1 }
  }

  static func number<T: BinaryFloatingPoint>(_ value: Value, _ type: T.Type) throws -> T {
    switch value {
    case .double(let number): return T(number)
    case .float(let number): return T(number)
    default: throw value.mismatch("\(type)")
    }
  }

  static func value(_ number: some BinaryFloatingPoint) -> Value {
    if let float = number as? Float { return .float(float) }
    return .double(Double(number))
  }

  private static func operators<T: BinaryFloatingPoint & SendableMetatype>(_ type: T.Type)
    -> [String: Implementation]
  {
    let operations: [(String, @Sendable (T, T) -> T)] = [
      ("+", { $0 + $1 }), ("-", { $0 - $1 }), ("*", { $0 * $1 }), ("/", { $0 / $1 }),
    ]
    var made: [String: Implementation] = [:]
    for (name, operation) in operations {
      made["\(type).\(name)(_:_:)"] = { arguments in
        value(operation(try number(arguments[0], type), try number(arguments[1], type)))
      }
      made["\(type).\(name)=(_:_:)"] = { arguments in
        arguments[0] = value(
          operation(try number(arguments[0], type), try number(arguments[1], type))
        )
        return .void
      }
    }
    made["\(type).-(_:)"] = { value(-(try number($0[0], type))) }
    made["\(type).+(_:)"] = { $0[0] }
    return made
  }

  private static func constants<T: BinaryFloatingPoint & SendableMetatype>(_ type: T.Type)
    -> [String: Implementation]
  {
    let all: [(String, T)] = [
      ("pi", .pi), ("infinity", .infinity), ("nan", .nan), ("ulpOfOne", .ulpOfOne),
      ("greatestFiniteMagnitude", .greatestFiniteMagnitude),
      ("leastNonzeroMagnitude", .leastNonzeroMagnitude),
      ("leastNormalMagnitude", .leastNormalMagnitude),
    ]
    var made: [String: Implementation] = [:]
    for (name, constant) in all {
      let number = Double(constant)
      let isFloat = type == Float.self
      made["\(type).\(name)"] = { _ in isFloat ? .float(Float(number)) : .double(number) }
    }
    return made
  }

  private static func members<
    T: BinaryFloatingPoint & LosslessStringConvertible & SendableMetatype
  >(_ type: T.Type)
    -> [String: Implementation] where T.RawSignificand: FixedWidthInteger
  {
    [
      "\(type).init(_:)|Int": { value(T(try $0[0].int())) },
      "\(type).init(_:)|Double": { value(try number($0[0], type)) },
      "\(type).init(_:)|Float": { value(try number($0[0], type)) },
      "\(type).init(_:)|String": { .optional(T(try $0[0].string()).map { value($0) }) },
      "\(type).init(_:)|Substring": { .optional(T(try $0[0].string()).map { value($0) }) },
      "\(type).description": { .string("\(try number($0.receiver, type))") },
      "\(type).magnitude": { value(try number($0.receiver, type).magnitude) },
      "\(type).isNaN": { .bool(try number($0.receiver, type).isNaN) },
      "\(type).isFinite": { .bool(try number($0.receiver, type).isFinite) },
      "\(type).isInfinite": { .bool(try number($0.receiver, type).isInfinite) },
      "\(type).isZero": { .bool(try number($0.receiver, type).isZero) },
      "\(type).squareRoot()": { value(try number($0.receiver, type).squareRoot()) },
      "\(type).rounded()": { value(try number($0.receiver, type).rounded()) },
      "\(type).rounded(_:)": { arguments in
        let rule = try RoundingRules.rule(arguments[0])
        return value(try number(arguments.receiver, type).rounded(rule))
      },
      "\(type).truncatingRemainder(dividingBy:)": { arguments in
        value(
          try number(arguments.receiver, type)
            .truncatingRemainder(dividingBy: try number(arguments[0], type))
        )
      },
      "\(type).advanced(by:)": {
        value(try number($0.receiver, type) + number($0[0], type))
      },
      "\(type).distance(to:)": {
        value(try number($0[0], type) - number($0.receiver, type))
      },
      "\(type).random(in:)": { arguments in
        guard case .bounds(let lower?, let upper?, let isClosed) = arguments[0] else {
          throw RuntimeFailure.emptyRange
        }
        let first = Double(try number(lower, type))
        let last = Double(try number(upper, type))
        guard first < last || (isClosed && first == last) else { throw RuntimeFailure.emptyRange }
        let picked = isClosed ? Double.random(in: first...last) : Double.random(in: first..<last)
        return value(T(picked))
      },
    ]
  }
}

enum RoundingRules {
  static func rule(_ value: Value) throws -> FloatingPointRoundingRule {
    guard case .record(let record) = value else { throw value.mismatch("a rounding rule") }
    switch record.caseName {
    case "toNearestOrEven": return .toNearestOrEven
    case "up": return .up
    case "down": return .down
    case "towardZero": return .towardZero
    case "awayFromZero": return .awayFromZero
    default: return .toNearestOrAwayFromZero
    }
  }
}
