/// What `Double` and `Float` are made of, and what changes one in place.
enum FloatingParts {
  static func all<T: BinaryFloatingPoint & SendableMetatype>(
    _ type: T.Type
  ) -> [String: Implementation] {
    parts(type).merging(changes(type)) { $1 }
  }

  private static func own<T: BinaryFloatingPoint>(_ arguments: Arguments, _ type: T.Type) throws
    -> T
  {
    try FloatingImplementations.number(arguments.receiver, type)
  }

  private static func other<T: BinaryFloatingPoint>(
    _ arguments: Arguments,
    _ index: Int,
    _ type: T.Type
  ) throws -> T {
    try FloatingImplementations.number(arguments[index], type)
  }

  private static func parts<T: BinaryFloatingPoint & SendableMetatype>(_ type: T.Type)
    -> [String: Implementation]
  {
    [
      "\(type).ulp": { FloatingImplementations.value(try own($0, type).ulp) },
      "\(type).nextUp": { FloatingImplementations.value(try own($0, type).nextUp) },
      "\(type).nextDown": { FloatingImplementations.value(try own($0, type).nextDown) },
      "\(type).significand": { FloatingImplementations.value(try own($0, type).significand) },
      "\(type).exponent": { .int(Int(try own($0, type).exponent)) },
      "\(type).isNormal": { .bool(try own($0, type).isNormal) },
      "\(type).isSubnormal": { .bool(try own($0, type).isSubnormal) },
      "\(type).remainder(dividingBy:)": {
        FloatingImplementations.value(
          try own($0, type).remainder(dividingBy: try other($0, 0, type))
        )
      },
      "\(type).addingProduct(_:_:)": {
        FloatingImplementations.value(
          try own($0, type).addingProduct(try other($0, 0, type), try other($0, 1, type))
        )
      },
      "\(type).minimum(_:_:)": {
        FloatingImplementations.value(T.minimum(try other($0, 0, type), try other($0, 1, type)))
      },
      "\(type).maximum(_:_:)": {
        FloatingImplementations.value(T.maximum(try other($0, 0, type), try other($0, 1, type)))
      },
    ]
  }

  private static func changes<T: BinaryFloatingPoint & SendableMetatype>(_ type: T.Type)
    -> [String: Implementation]
  {
    func change(
      _ body: @escaping @Sendable (T, Arguments) throws -> T
    ) -> Implementation {
      { arguments in
        arguments.receiver = FloatingImplementations.value(
          try body(try own(arguments, type), arguments)
        )
        return .void
      }
    }
    return [
      "\(type).negate()": change { number, _ in -number },
      "\(type).formSquareRoot()": change { number, _ in number.squareRoot() },
      "\(type).round()": change { number, _ in number.rounded() },
      "\(type).round(_:)": change { number, arguments in
        number.rounded(try RoundingRules.rule(arguments[0]))
      },
    ]
  }
}
