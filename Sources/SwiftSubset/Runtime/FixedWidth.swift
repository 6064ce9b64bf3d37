/// The integers of other widths than `Int`, and those without a sign.
///
/// A value lies in `.int`, which all that orders, counts and hashes whole numbers knows. What has 64
/// bits and no sign is moved down by half its range there, so that its order stays.
enum FixedWidth {
  /// The types by name, without `Int`, whose code is its own.
  static let names = [
    "Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64", "UInt",
  ]

  static func isOne(_ type: SwiftType) -> Bool {
    if case .nominal(let name, let arguments) = type {
      Self.type(named: name) != nil && arguments.isEmpty
    } else {
      false
    }
  }

  /// The type of a name, `Int` included.
  static func type(named name: String) -> (any (FixedWidthInteger & SendableMetatype).Type)? {
    switch name {
    case "Int": Int.self
    case "Int8": Int8.self
    case "Int16": Int16.self
    case "Int32": Int32.self
    case "Int64": Int64.self
    case "UInt8": UInt8.self
    case "UInt16": UInt16.self
    case "UInt32": UInt32.self
    case "UInt64": UInt64.self
    case "UInt": UInt.self
    default: nil
    }
  }

  /// The type behind a generic parameter of a call, `Int` where it is no integer.
  static func type(_ type: SwiftType?) -> any (FixedWidthInteger & SendableMetatype).Type {
    type?.nominalName.flatMap { Self.type(named: $0) } ?? Int.self
  }

  /// The text of a value as it lies in `.int`.
  static func text(_ raw: Int, of type: SwiftType, radix: Int = 10, isUppercase: Bool = false)
    -> String
  {
    func text<T: FixedWidthInteger>(_: T.Type) -> String {
      String(T(raw: raw), radix: radix, uppercase: isUppercase)
    }
    return text(Self.type(type))
  }

  /// A value's number as `Double`.
  static func double(_ raw: Int, of type: SwiftType?) -> Double {
    func number<T: FixedWidthInteger>(_: T.Type) -> Double { Double(T(raw: raw)) }
    return number(Self.type(type))
  }

  /// How far a shift goes by a number that lies in `.int`.
  static func distance(_ raw: Int, of type: SwiftType) -> Int {
    func distance<T: FixedWidthInteger>(_: T.Type) -> Int { Int(clamping: T(raw: raw)) }
    return distance(Self.type(type))
  }

  /// Where a literal lies; nil for one that the type does not hold.
  ///
  /// The magnitude of the least number is taken too: its sign stands before it.
  static func raw(_ magnitude: UInt64, isNegated: Bool, of type: SwiftType) -> Int? {
    func raw<T: FixedWidthInteger>(_: T.Type) -> Int? {
      if isNegated, T.isSigned, magnitude == UInt64(T.min.magnitude) {
        return magnitude > UInt64(Int.max) ? .min : Int(magnitude)
      }
      return T(exactly: magnitude)?.raw
    }
    return raw(Self.type(type))
  }

  /// The range of values, for messages.
  static func range(of name: String) -> String {
    func range<T: FixedWidthInteger>(_: T.Type) -> String { "\(T.min)...\(T.max)" }
    return range(Self.type(.nominal(name, [])))
  }
}

extension FixedWidthInteger {
  /// What a value lies apart from its place in `.int`.
  private static var bias: Self { !isSigned && bitWidth == 64 ? 1 << 63 : 0 }

  /// The value that lies there.
  init(raw: Int) { self = Self(truncatingIfNeeded: raw) ^ Self.bias }

  /// Where it lies in `.int`.
  var raw: Int { Int(truncatingIfNeeded: self ^ Self.bias) }
}

extension SwiftType {
  /// Whether its values lie elsewhere in `.int` than where their digits say.
  var isWideUnsigned: Bool {
    if case .nominal(let name, _) = self { name == "UInt64" || name == "UInt" } else { false }
  }
}

extension RuntimeFailure {
  static func overflow(_ operation: String, of type: String) -> RuntimeFailure {
    RuntimeFailure(
      kind: "ArithmeticOverflow",
      message: "arithmetic operation '\(operation)' overflows '\(type)' "
        + "(\(FixedWidth.range(of: type)))"
    )
  }
}
