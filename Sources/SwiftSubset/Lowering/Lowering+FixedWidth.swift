import SwiftSyntax

extension Lowering {
  /// Operators of integers of a fixed width without a call: closures of the type's own.
  func fixedWidth(
    _ declaration: Declaration,
    _ call: ResolvedCall,
    _ type: String,
    _ place: Place
  ) throws -> Code? {
    guard FixedWidth.type(named: type) != nil else { return nil }
    let name = declaration.name
    let arguments = call.arguments
    if arguments.count == 1 { return try fixedUnary(name, arguments[0], type, place) }
    guard arguments.count == 2 else { return nil }
    if let comparison = try fixedComparison(name, arguments) { return comparison }
    let operation = FixedWidthOperators.operation(name)
    guard let perform = FixedWidthOperations.binary(operation, of: type) else { return nil }
    let second = try secondOperand(arguments[1], operation)
    if FixedWidthOperators.isAssigning(name) {
      return try fixedCompound(arguments[0], second, perform, place)
    }
    let first = try lower(arguments[0]).int
    return .int { frame in
      let (a, b) = (try first(frame), try second(frame))
      do { return try perform(a, b) } catch { throw PlacedFailure.at(place, error) }
    }
  }

  /// How far a shift goes is a number of any type.
  private func secondOperand(_ node: TypedExpression, _ operation: String) throws -> IntCode {
    let code = try lower(node).int
    let type = type(node.type)
    guard FixedWidthOperators.shifts.contains(operation), type.isWideUnsigned else { return code }
    return { FixedWidth.distance(try code($0), of: type) }
  }

  private func fixedUnary(
    _ name: String,
    _ operand: TypedExpression,
    _ type: String,
    _ place: Place
  ) throws -> Code? {
    guard let perform = FixedWidthOperations.unary(name, of: type) else { return nil }
    let code = try lower(operand).int
    if name == "-", let magnitude = magnitude(operand) {
      let number = magnitude > UInt64(Int.max) ? Int.min : -Int(magnitude)
      return .int { _ in number }
    }
    return .int { frame in
      let number = try code(frame)
      do { return try perform(number) } catch { throw PlacedFailure.at(place, error) }
    }
  }

  /// The digits of a literal.
  private func magnitude(_ node: TypedExpression) -> UInt64? {
    switch node.kind {
    case .integer(let magnitude): magnitude
    case .conversion(let inner): magnitude(inner)
    default: nil
    }
  }

  private func fixedComparison(_ name: String, _ arguments: [TypedExpression]) throws -> Code? {
    guard ["==", "!=", "<", ">", "<=", ">="].contains(name) else { return nil }
    let a = try lower(arguments[0]).int
    let b = try lower(arguments[1]).int
    switch name {
    case "==": return .bool { try a($0) == b($0) }
    case "!=": return .bool { try a($0) != b($0) }
    case "<": return .bool { try a($0) < b($0) }
    case ">": return .bool { try a($0) > b($0) }
    case "<=": return .bool { try a($0) <= b($0) }
    default: return .bool { try a($0) >= b($0) }
    }
  }

  private func fixedCompound(
    _ node: TypedExpression,
    _ operand: @escaping IntCode,
    _ perform: @escaping FixedWidthOperations.Binary,
    _ place: Place
  ) throws -> Code {
    let target = try target(node)
    return .value { frame in
      try target.prepare(frame)
      let second = try operand(frame)
      try target.modify(frame) { value in
        guard case .int(let first) = value else { throw value.absence }
        do { value = .int(try perform(first, second)) } catch {
          throw PlacedFailure.at(place, error)
        }
      }
      return .void
    }
  }
}
