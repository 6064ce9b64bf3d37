/// `Int8` to `UInt64`: integers of a fixed width, and what all integers share with them.
enum FixedWidthLibrary {
  /// The types as text: two are written out, and the others are made like them.
  static let interface =
    declaration("Int8") + declaration("UInt8")
    + FixedWidth.names.map { $0.hasSuffix("8") ? "" : "struct \($0) {}\n" }.joined()
    + "extension Int { init(bitPattern value: UInt) }\n"

  private static func declaration(_ type: String) -> String {
    let isSigned = type.hasPrefix("Int")
    let width = Int(type.drop { !$0.isNumber }) ?? 64
    return """
      /// \(isSigned ? "A signed" : "An unsigned") integer of \(width) bits.
      struct \(type): \(isSigned ? "SignedInteger" : "UnsignedInteger"), FixedWidthInteger, CustomStringConvertible, CVarArg {
        init()
        init(_ value: Double)
        init(_ value: Float)
        init<T: BinaryInteger>(_ value: T)
        init?(_ text: String)
        init?(_ text: Substring)
        init?(_ text: String, radix: Int)
        init?(exactly value: Double)
        init?<T: BinaryInteger>(exactly value: T)
        init<T: BinaryInteger>(clamping value: T)
        init<T: BinaryInteger>(truncatingIfNeeded value: T)
        init(bitPattern value: \(isSigned ? "U" + type : String(type.dropFirst())))
        static var max: \(type) { get }
        static var min: \(type) { get }
        static var zero: \(type) { get }
        static var bitWidth: Int { get }
        static var isSigned: Bool { get }
        static func random(in range: Range<\(type)>) -> \(type)
        static func random(in range: ClosedRange<\(type)>) -> \(type)
        var description: String { get }
        var magnitude: \(isSigned ? "U" + type : type) { get }
        var nonzeroBitCount: Int { get }
        var leadingZeroBitCount: Int { get }
        var trailingZeroBitCount: Int { get }
        var byteSwapped: \(type) { get }
        func isMultiple(of other: \(type)) -> Bool
        func signum() -> \(type)
        func quotientAndRemainder(dividingBy other: \(type)) -> (quotient: \(type), remainder: \(type))
        func advanced(by n: Int) -> \(type)
        func distance(to other: \(type)) -> Int
        func addingReportingOverflow(_ rhs: \(type)) -> (partialValue: \(type), overflow: Bool)
        func subtractingReportingOverflow(_ rhs: \(type)) -> (partialValue: \(type), overflow: Bool)
        func multipliedReportingOverflow(by rhs: \(type)) -> (partialValue: \(type), overflow: Bool)
        func dividedReportingOverflow(by rhs: \(type)) -> (partialValue: \(type), overflow: Bool)
        \(isSigned ? "mutating func negate()" : "")
      }

      """
  }

  static let implementations: [String: Implementation] =
    FixedWidth.names.reduce(into: [:]) { made, name in
      made.merge(members(of: name)) { $1 }
    }
    .merging(FixedWidthConversions.all) { $1 }

  private static func members(of name: String) -> [String: Implementation] {
    func made<T: FixedWidthInteger & SendableMetatype>(_ type: T.Type) -> [String: Implementation] {
      members(type).merging(statics(type)) { $1 }.merging(reports(type)) { $1 }
    }
    return FixedWidth.type(named: name).map { made($0) } ?? [:]
  }

  private static func statics<T: FixedWidthInteger & SendableMetatype>(_ type: T.Type)
    -> [String: Implementation]
  {
    [
      "\(type).init()": { _ in value(T.zero) },
      "\(type).max": { _ in value(T.max) },
      "\(type).min": { _ in value(T.min) },
      "\(type).zero": { _ in value(T.zero) },
      "\(type).bitWidth": { _ in .int(T.bitWidth) },
      "\(type).isSigned": { _ in .bool(T.isSigned) },
      // Where values lie they are as far from one another as their numbers are.
      "\(type).random(in:)": { arguments in
        switch arguments[0] {
        case .range(let range) where !range.isEmpty: return .int(Int.random(in: range))
        case .closedRange(let range): return .int(Int.random(in: range))
        default: throw RuntimeFailure.emptyRange
        }
      },
      "\(type).init(bitPattern:)": { arguments in
        // The other type of that width lies where its bits say, or moved.
        let raw = try arguments[0].int()
        if T.bitWidth < Int.bitWidth { return value(T(truncatingIfNeeded: raw)) }
        return .int(raw ^ Int.min)
      },
    ]
  }

  private static func members<T: FixedWidthInteger & SendableMetatype>(_ type: T.Type)
    -> [String: Implementation]
  {
    [
      "\(type).description": { .string("\(try own($0, type))") },
      "\(type).magnitude": { .int(magnitude(try own($0, type))) },
      "\(type).nonzeroBitCount": { .int(try own($0, type).nonzeroBitCount) },
      "\(type).leadingZeroBitCount": { .int(try own($0, type).leadingZeroBitCount) },
      "\(type).trailingZeroBitCount": { .int(try own($0, type).trailingZeroBitCount) },
      "\(type).byteSwapped": { value(try own($0, type).byteSwapped) },
      "\(type).isMultiple(of:)": { .bool(try own($0, type).isMultiple(of: other($0, type))) },
      "\(type).signum()": { value(try own($0, type).signum()) },
      "\(type).negate()": { arguments in
        let (negative, overflows) = T.zero.subtractingReportingOverflow(try own(arguments, type))
        if overflows { throw RuntimeFailure.overflow("-", of: "\(type)") }
        arguments.receiver = value(negative)
        return .void
      },
      "\(type).quotientAndRemainder(dividingBy:)": { arguments in
        let (number, divisor) = (try own(arguments, type), try other(arguments, type))
        if divisor == 0 { throw RuntimeFailure.divisionByZero }
        let (quotient, overflows) = number.dividedReportingOverflow(by: divisor)
        if overflows { throw RuntimeFailure.overflow("/", of: "\(type)") }
        return .tuple([value(quotient), value(number - quotient * divisor)])
      },
      "\(type).advanced(by:)": { arguments in
        let (number, step) = (try own(arguments, type), try arguments[0].int())
        let (raw, overflows) = number.raw.addingReportingOverflow(step)
        guard !overflows, (T.min.raw...T.max.raw).contains(raw) else {
          throw RuntimeFailure.overflow("+", of: "\(type)")
        }
        return .int(raw)
      },
      "\(type).distance(to:)": { arguments in
        let (distance, overflows) = try arguments[0].int()
          .subtractingReportingOverflow(arguments.receiver.int())
        if overflows { throw RuntimeFailure.overflow("-") }
        return .int(distance)
      },
    ]
  }

  private static func reports<T: FixedWidthInteger & SendableMetatype>(_ type: T.Type)
    -> [String: Implementation]
  {
    @Sendable func report(_ result: (partialValue: T, overflow: Bool)) -> Value {
      .tuple([value(result.partialValue), .bool(result.overflow)])
    }
    return [
      "\(type).addingReportingOverflow(_:)": {
        report(try own($0, type).addingReportingOverflow(other($0, type)))
      },
      "\(type).subtractingReportingOverflow(_:)": {
        report(try own($0, type).subtractingReportingOverflow(other($0, type)))
      },
      "\(type).multipliedReportingOverflow(by:)": {
        report(try own($0, type).multipliedReportingOverflow(by: other($0, type)))
      },
      "\(type).dividedReportingOverflow(by:)": {
        report(try own($0, type).dividedReportingOverflow(by: other($0, type)))
      },
    ]
  }

  private static func value(_ number: some FixedWidthInteger) -> Value { .int(number.raw) }

  private static func magnitude<T: FixedWidthInteger>(_ number: T) -> Int {
    T.bitWidth < Int.bitWidth
      ? Int(truncatingIfNeeded: number.magnitude) : UInt64(number.magnitude).raw
  }

  private static func own<T: FixedWidthInteger>(_ arguments: Arguments, _: T.Type) throws -> T {
    T(raw: try arguments.receiver.int())
  }

  private static func other<T: FixedWidthInteger>(_ arguments: Arguments, _: T.Type) throws -> T {
    T(raw: try arguments[0].int())
  }
}
