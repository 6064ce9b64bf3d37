#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `Int`, `Double` and `Float`.
///
/// The operators of `Int` and `Double` are mostly lowered without a call; these implementations
/// serve where an operator is passed as a function.
enum NumberLibrary {
  static let interface = integer + floating("Double") + floating("Float")

  private static func arithmetic(_ type: String) -> String {
    """
    static func + (lhs: \(type), rhs: \(type)) -> \(type)
    static func - (lhs: \(type), rhs: \(type)) -> \(type)
    static func * (lhs: \(type), rhs: \(type)) -> \(type)
    static func / (lhs: \(type), rhs: \(type)) -> \(type)
    static func += (lhs: inout \(type), rhs: \(type))
    static func -= (lhs: inout \(type), rhs: \(type))
    static func *= (lhs: inout \(type), rhs: \(type))
    static func /= (lhs: inout \(type), rhs: \(type))
    static func == (lhs: \(type), rhs: \(type)) -> Bool
    static func != (lhs: \(type), rhs: \(type)) -> Bool
    static func < (lhs: \(type), rhs: \(type)) -> Bool
    static func > (lhs: \(type), rhs: \(type)) -> Bool
    static func <= (lhs: \(type), rhs: \(type)) -> Bool
    static func >= (lhs: \(type), rhs: \(type)) -> Bool
    static func ~= (lhs: \(type), rhs: \(type)) -> Bool
    prefix static func - (operand: \(type)) -> \(type)
    prefix static func + (operand: \(type)) -> \(type)
    /// The textual representation.
    var description: String { get }
    /// The magnitude, without the sign.
    var magnitude: \(type) { get }
    static func random(in range: Range<\(type)>) -> \(type)
    static func random(in range: ClosedRange<\(type)>) -> \(type)
    func advanced(by n: \(type)) -> \(type)
    func distance(to other: \(type)) -> \(type)
    """
  }

  private static let assigning = ["&", "|", "^", "<<", ">>", "&+", "&-", "&*"]
    .map { "static func \($0)= (lhs: inout Int, rhs: Int)" }.joined(separator: "\n")

  private static let integer = """
    /// A signed integer of 64 bits.
    struct Int: SignedInteger, FixedWidthInteger, CustomStringConvertible, CVarArg {
      init(_ value: Int)
      init(_ value: Double)
      init(_ value: Float)
      init?(_ text: String)
      init?(_ text: Substring)
      init?(_ text: String, radix: Int)
      init?(exactly value: Double)
      init<T: BinaryInteger>(_ value: T)
      init?<T: BinaryInteger>(exactly value: T)
      init<T: BinaryInteger>(clamping value: T)
      init<T: BinaryInteger>(truncatingIfNeeded value: T)
      static func % (lhs: Int, rhs: Int) -> Int
      static func %= (lhs: inout Int, rhs: Int)
      static func & (lhs: Int, rhs: Int) -> Int
      static func | (lhs: Int, rhs: Int) -> Int
      static func ^ (lhs: Int, rhs: Int) -> Int
      static func << (lhs: Int, rhs: Int) -> Int
      static func >> (lhs: Int, rhs: Int) -> Int
      static func &+ (lhs: Int, rhs: Int) -> Int
      static func &- (lhs: Int, rhs: Int) -> Int
      static func &* (lhs: Int, rhs: Int) -> Int
    \(assigning)
      prefix static func ~ (operand: Int) -> Int
      static var max: Int { get }
      static var min: Int { get }
      static var bitWidth: Int { get }
      func isMultiple(of other: Int) -> Bool
      func quotientAndRemainder(dividingBy other: Int) -> (quotient: Int, remainder: Int)
      func signum() -> Int
      mutating func negate()
      var nonzeroBitCount: Int { get }
      var leadingZeroBitCount: Int { get }
      var trailingZeroBitCount: Int { get }
      func addingReportingOverflow(_ rhs: Int) -> (partialValue: Int, overflow: Bool)
      func subtractingReportingOverflow(_ rhs: Int) -> (partialValue: Int, overflow: Bool)
      func multipliedReportingOverflow(by rhs: Int) -> (partialValue: Int, overflow: Bool)
    \(arithmetic("Int"))
    }

    """

  private static func floating(_ type: String) -> String {
    """
    /// A floating-point number.
    struct \(type): BinaryFloatingPoint, CustomStringConvertible, CVarArg {
      init(_ value: Int)
      init<T: BinaryInteger>(_ value: T)
      init(_ value: Double)
      init(_ value: Float)
      init?(_ text: String)
      init?(_ text: Substring)
      static var pi: \(type) { get }
      static var infinity: \(type) { get }
      static var nan: \(type) { get }
      static var greatestFiniteMagnitude: \(type) { get }
      static var leastNonzeroMagnitude: \(type) { get }
      static var leastNormalMagnitude: \(type) { get }
      static var ulpOfOne: \(type) { get }
      var isNaN: Bool { get }
      var isFinite: Bool { get }
      var isInfinite: Bool { get }
      var isZero: Bool { get }
      func squareRoot() -> \(type)
      func rounded() -> \(type)
      func rounded(_ rule: FloatingPointRoundingRule) -> \(type)
      func truncatingRemainder(dividingBy other: \(type)) -> \(type)
      func remainder(dividingBy other: \(type)) -> \(type)
      func addingProduct(_ lhs: \(type), _ rhs: \(type)) -> \(type)
      mutating func negate()
      mutating func round()
      mutating func round(_ rule: FloatingPointRoundingRule)
      mutating func formSquareRoot()
      var ulp: \(type) { get }
      var nextUp: \(type) { get }
      var nextDown: \(type) { get }
      var significand: \(type) { get }
      var exponent: Int { get }
      var isNormal: Bool { get }
      var isSubnormal: Bool { get }
      static func minimum(_ x: \(type), _ y: \(type)) -> \(type)
      static func maximum(_ x: \(type), _ y: \(type)) -> \(type)
    \(arithmetic(type))
    }

    """ + (type == "Double" ? roundingRule : "")
  }

  private static let roundingRule = """
    enum FloatingPointRoundingRule {
      case toNearestOrAwayFromZero
      case toNearestOrEven
      case up
      case down
      case towardZero
      case awayFromZero
    }

    """

  static let implementations: [String: Implementation] =
    IntImplementations.all
    .merging(FloatingImplementations.all(Double.self)) { $1 }
    .merging(FloatingImplementations.all(Float.self)) { $1 }
}

enum IntImplementations {
  static let all: [String: Implementation] =
    operators.merging(members) { $1 }.merging(bits) { $1 }

  private static let bits: [String: Implementation] = [
    "Int.negate()": { arguments in
      let value = try arguments.receiver.int()
      if value == .min { throw RuntimeFailure.overflow("-") }
      arguments.receiver = .int(-value)
      return .void
    },
    "Int.nonzeroBitCount": { .int(try $0.receiver.int().nonzeroBitCount) },
    "Int.leadingZeroBitCount": { .int(try $0.receiver.int().leadingZeroBitCount) },
    "Int.trailingZeroBitCount": { .int(try $0.receiver.int().trailingZeroBitCount) },
    "Int.addingReportingOverflow(_:)": {
      reporting(try $0.receiver.int().addingReportingOverflow($0[0].int()))
    },
    "Int.subtractingReportingOverflow(_:)": {
      reporting(try $0.receiver.int().subtractingReportingOverflow($0[0].int()))
    },
    "Int.multipliedReportingOverflow(by:)": {
      reporting(try $0.receiver.int().multipliedReportingOverflow(by: $0[0].int()))
    },
  ]

  private static func reporting(_ result: (partialValue: Int, overflow: Bool)) -> Value {
    .tuple([.int(result.partialValue), .bool(result.overflow)])
  }

  private static let operators: [String: Implementation] = {
    var made: [String: Implementation] = [:]
    for name in ["+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", "&+", "&-", "&*"] {
      made["Int.\(name)(_:_:)"] = { arguments in
        guard let operation = Lowering.intOperation(name) else { return .void }
        return .int(try operation(try arguments[0].int(), try arguments[1].int()))
      }
      made["Int.\(name)=(_:_:)"] = { arguments in
        guard let operation = Lowering.intOperation(name) else { return .void }
        arguments[0] = .int(try operation(try arguments[0].int(), try arguments[1].int()))
        return .void
      }
    }
    made.merge(Comparisons.all("Int")) { $1 }
    return made
  }()

  private static let members: [String: Implementation] = [
    "Int.init(_:)|Int": { $0[0] },
    "Int.init(_:)|Double": { .int(try Self.integer(try $0[0].double())) },
    "Int.init(_:)|Float": { .int(try Self.integer(Double(try $0[0].float()))) },
    "Int.init(_:)|String": { .optional(Int(try $0[0].string()).map { .int($0) }) },
    "Int.init(_:)|Substring": { .optional(Int(try $0[0].string()).map { .int($0) }) },
    "Int.init(_:radix:)": { arguments in
      let radix = try arguments[1].int()
      guard (2...36).contains(radix) else {
        throw RuntimeFailure(
          kind: "InvalidArgument",
          message: "a radix is from 2 to 36, not \(radix)"
        )
      }
      return .optional(Int(try arguments[0].string(), radix: radix).map { .int($0) })
    },
    "Int.init(exactly:)|Double": { .optional(Int(exactly: try $0[0].double()).map { .int($0) }) },
    "Int.-(_:)": { arguments in
      let value = try arguments[0].int()
      if value == .min { throw RuntimeFailure.overflow("-") }
      return .int(-value)
    },
    "Int.+(_:)": { $0[0] },
    "Int.~(_:)": { .int(~(try $0[0].int())) },
    "Int.max": { _ in .int(.max) },
    "Int.min": { _ in .int(.min) },
    "Int.bitWidth": { _ in .int(Int.bitWidth) },
    "Int.description": { .string("\(try $0.receiver.int())") },
    "Int.magnitude": { arguments in
      let value = try arguments.receiver.int()
      if value == .min { throw RuntimeFailure.overflow("magnitude") }
      return .int(abs(value))
    },
    "Int.advanced(by:)": { arguments in
      let (sum, overflow) = try arguments.receiver.int().addingReportingOverflow(
        arguments[0].int()
      )
      if overflow { throw RuntimeFailure.overflow("+") }
      return .int(sum)
    },
    "Int.distance(to:)": { .int(try $0[0].int() &- $0.receiver.int()) },
    "Int.isMultiple(of:)": { .bool(try $0.receiver.int().isMultiple(of: $0[0].int())) },
    "Int.signum()": { .int(try $0.receiver.int().signum()) },
    "Int.quotientAndRemainder(dividingBy:)": { arguments in
      let divisor = try arguments[0].int()
      let value = try arguments.receiver.int()
      if divisor == 0 { throw RuntimeFailure.divisionByZero }
      if divisor == -1, value == .min { throw RuntimeFailure.overflow("/") }
      let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
      return .tuple([.int(quotient), .int(remainder)])
    },
    "Int.random(in:)|Range<Int>": { arguments in
      guard case .range(let range) = arguments[0], !range.isEmpty else {
        throw RuntimeFailure.emptyRange
      }
      return .int(Int.random(in: range))
    },
    "Int.random(in:)|ClosedRange<Int>": { arguments in
      guard case .closedRange(let range) = arguments[0] else { throw RuntimeFailure.emptyRange }
      return .int(Int.random(in: range))
    },
  ]

  /// Truncates as `Int(_: Double)` does, which traps where there is no such integer.
  static func integer(_ value: Double) throws -> Int {
    guard let integer = Int(exactly: value.rounded(.towardZero)) else {
      throw RuntimeFailure(
        kind: "ConversionOverflow",
        message: "'\(value.isNaN ? .nan : value)' cannot be converted to 'Int' because it is "
          + (value.isFinite ? "too large" : "infinite or NaN")
      )
    }
    return integer
  }
}

extension RuntimeFailure {
  static let emptyRange = RuntimeFailure(
    kind: "EmptyRange",
    message: "cannot get a random value of an empty range"
  )
}

/// The comparisons of a type whose order the runtime knows.
enum Comparisons {
  static func all(_ type: String) -> [String: Implementation] {
    [
      "\(type).==(_:_:)": { .bool(try $0.context.areEqual($0[0], $0[1])) },
      "\(type).!=(_:_:)": { .bool(try !$0.context.areEqual($0[0], $0[1])) },
      "\(type).~=(_:_:)": { .bool(try $0.context.areEqual($0[0], $0[1])) },
      "\(type).<(_:_:)": { .bool(try $0.context.isLess($0[0], $0[1])) },
      "\(type).>(_:_:)": { .bool(try $0.context.isLess($0[1], $0[0])) },
      "\(type).<=(_:_:)": { arguments in
        let (a, b) = (arguments[0], arguments[1])
        return .bool(try arguments.context.areEqual(a, b) || arguments.context.isLess(a, b))
      },
      "\(type).>=(_:_:)": { arguments in
        let (a, b) = (arguments[0], arguments[1])
        return .bool(try arguments.context.areEqual(a, b) || arguments.context.isLess(b, a))
      },
    ]
  }
}
