/// The operators of integers of a fixed width, on values as they lie in `.int`.
///
/// Each type has closures of its own, so that nothing is asked about types while a cell runs.
enum FixedWidthOperations {
  typealias Binary = @Sendable (Int, Int) throws -> Int

  /// What an operator of two numbers does; the second one of a shift is an `Int`.
  static func binary(_ name: String, of type: String) -> Binary? {
    switch type {
    case "Int": binary(name, Int.self)
    case "Int8": binary(name, Int8.self)
    case "Int16": binary(name, Int16.self)
    case "Int32": binary(name, Int32.self)
    case "Int64": binary(name, Int64.self)
    case "UInt8": binary(name, UInt8.self)
    case "UInt16": binary(name, UInt16.self)
    case "UInt32": binary(name, UInt32.self)
    case "UInt64": binary(name, UInt64.self)
    case "UInt": binary(name, UInt.self)
    default: nil
    }
  }

  /// What an operator of one number does.
  static func unary(_ name: String, of type: String) -> (@Sendable (Int) throws -> Int)? {
    func made<T: FixedWidthInteger & SendableMetatype>(_: T.Type)
      -> (@Sendable (Int) throws -> Int)?
    {
      switch name {
      case "~": return { (~T(raw: $0)).raw }
      case "+": return { $0 }
      case "-" where T.isSigned:
        return { raw in
          let (value, overflows) = T.zero.subtractingReportingOverflow(T(truncatingIfNeeded: raw))
          if overflows { throw RuntimeFailure.overflow("-", of: "\(T.self)") }
          return value.raw
        }
      default: return nil
      }
    }
    return FixedWidth.type(named: type).flatMap { made($0) }
  }

  @inline(__always)
  private static func binary<T: FixedWidthInteger & SendableMetatype>(
    _ name: String,
    _ type: T.Type
  ) -> Binary? {
    switch name {
    case "+": checked(name, type) { $0.addingReportingOverflow($1) }
    case "-": checked(name, type) { $0.subtractingReportingOverflow($1) }
    case "*": checked(name, type) { $0.multipliedReportingOverflow(by: $1) }
    case "/": divided(name, type) { $0.dividedReportingOverflow(by: $1) }
    case "%": divided(name, type) { $0.remainderReportingOverflow(dividingBy: $1) }
    case "&+": { (T(raw: $0) &+ T(raw: $1)).raw }
    case "&-": { (T(raw: $0) &- T(raw: $1)).raw }
    case "&*": { (T(raw: $0) &* T(raw: $1)).raw }
    case "&": { (T(raw: $0) & T(raw: $1)).raw }
    case "|": { (T(raw: $0) | T(raw: $1)).raw }
    case "^": { (T(raw: $0) ^ T(raw: $1)).raw }
    case "<<": { (T(raw: $0) << $1).raw }
    case ">>": { (T(raw: $0) >> $1).raw }
    case "&<<": { (T(raw: $0) &<< T(truncatingIfNeeded: $1)).raw }
    case "&>>": { (T(raw: $0) &>> T(truncatingIfNeeded: $1)).raw }
    default: nil
    }
  }

  @inline(__always)
  private static func checked<T: FixedWidthInteger & SendableMetatype>(
    _ name: String,
    _ type: T.Type,
    _ operation: @escaping @Sendable (T, T) -> (partialValue: T, overflow: Bool)
  ) -> Binary {
    { first, second in
      let (value, overflows) = operation(T(raw: first), T(raw: second))
      if overflows { throw RuntimeFailure.overflow(name, of: "\(T.self)") }
      return value.raw
    }
  }

  @inline(__always)
  private static func divided<T: FixedWidthInteger & SendableMetatype>(
    _ name: String,
    _ type: T.Type,
    _ operation: @escaping @Sendable (T, T) -> (partialValue: T, overflow: Bool)
  ) -> Binary {
    { first, second in
      let divisor = T(raw: second)
      if divisor == 0 { throw RuntimeFailure.divisionByZero }
      let (value, overflows) = operation(T(raw: first), divisor)
      if overflows { throw RuntimeFailure.overflow(name, of: "\(T.self)") }
      return value.raw
    }
  }
}
