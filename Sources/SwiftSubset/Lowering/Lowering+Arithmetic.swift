import SwiftOperators
import SwiftSyntax

extension Lowering {
  /// Operators of `Int`, `Double` and `Bool` without a call.
  func arithmetic(
    _ declaration: Declaration,
    _ call: ResolvedCall,
    _ node: TypedExpression
  ) throws -> Code? {
    guard let container = declaration.container?.name, call.receiver == nil,
      declaration.kind == .function, declaration.module == StandardLibrary.moduleName
    else { return nil }
    let arguments = call.arguments
    let place =
      node.syntax.as(InfixOperatorExprSyntax.self).map { self.place($0.operator) }
      ?? self.place(node.syntax)
    switch (container, arguments.count) {
    case ("Int", 2) where !declaration.isHeterogeneous:
      return try int(declaration.name, arguments, place)
    case ("Double", 2): return try double(declaration.name, arguments, place)
    case ("Int", 1), ("Double", 1): return try negation(declaration.name, arguments[0], place)
    case ("Bool", 1) where declaration.name == "!":
      let code = try lower(arguments[0]).bool
      return .bool { try !code($0) }
    default: return try fixedWidth(declaration, call, container, place)
    }
  }

  private func negation(_ name: String, _ operand: TypedExpression, _ place: Place) throws
    -> Code?
  {
    guard name == "-" else { return nil }
    var inner = operand
    while case .conversion(let next) = inner.kind { inner = next }
    switch try lower(operand) {
    case .int(let code):
      if case .integer(let magnitude) = inner.kind {
        let number = magnitude > UInt64(Int.max) ? Int.min : -Int(magnitude)
        return .int { _ in number }
      }
      return .int { frame in
        let number = try code(frame)
        if number == .min { throw Self.failure(.overflow("-"), place) }
        return -number
      }
    case .double(let code): return .double { try -code($0) }
    default: return nil
    }
  }

  static func failure(_ failure: RuntimeFailure, _ place: Place) -> any Error {
    PlacedFailure(error: failure, place: place)
  }

  private static func isComparison(_ name: String) -> Bool {
    ["==", "!=", "<", ">", "<=", ">="].contains(name)
  }

  private func int(_ name: String, _ arguments: [TypedExpression], _ place: Place) throws -> Code? {
    if declarationIsCompound(name) { return try compound(name, arguments, place) }
    guard Self.isComparison(name) || Self.intOperation(name) != nil else { return nil }
    let a = try lower(arguments[0]).int
    let b = try lower(arguments[1]).int
    switch name {
    case "==": return .bool { try a($0) == b($0) }
    case "!=": return .bool { try a($0) != b($0) }
    case "<": return .bool { try a($0) < b($0) }
    case ">": return .bool { try a($0) > b($0) }
    case "<=": return .bool { try a($0) <= b($0) }
    case ">=": return .bool { try a($0) >= b($0) }
    default:
      guard let operation = Self.intOperation(name) else { return nil }
      return intCode(name, a, b, operation, place)
    }
  }

  private func intCode(
    _ name: String,
    _ a: @escaping IntCode,
    _ b: @escaping IntCode,
    _ operation: @escaping (Int, Int) throws -> Int,
    _ place: Place
  ) -> Code {
    switch name {
    case "+":
      return .int { frame in
        let (sum, overflow) = try a(frame).addingReportingOverflow(b(frame))
        if overflow { throw Self.failure(.overflow("+"), place) }
        return sum
      }
    case "-":
      return .int { frame in
        let (difference, overflow) = try a(frame).subtractingReportingOverflow(b(frame))
        if overflow { throw Self.failure(.overflow("-"), place) }
        return difference
      }
    case "%":
      return .int { frame in
        let dividend = try a(frame)
        let divisor = try b(frame)
        if divisor == 0 || divisor == -1 {
          do { return try operation(dividend, divisor) } catch {
            throw PlacedFailure.at(place, error)
          }
        }
        return dividend % divisor
      }
    default:
      return .int { frame in
        let first = try a(frame)
        let second = try b(frame)
        do { return try operation(first, second) } catch { throw PlacedFailure.at(place, error) }
      }
    }
  }

  /// An arithmetic operation of `Int` that reports overflow instead of trapping.
  static func intOperation(_ name: String) -> ((Int, Int) throws -> Int)? {
    switch name {
    case "+": checked(name) { $0.addingReportingOverflow($1) }
    case "-": checked(name) { $0.subtractingReportingOverflow($1) }
    case "*": checked(name) { $0.multipliedReportingOverflow(by: $1) }
    case "/": divided(name) { $0.dividedReportingOverflow(by: $1) }
    case "%": divided(name) { $0.remainderReportingOverflow(dividingBy: $1) }
    case "&+": { $0 &+ $1 }
    case "&-": { $0 &- $1 }
    case "&*": { $0 &* $1 }
    case "&": { $0 & $1 }
    case "|": { $0 | $1 }
    case "^": { $0 ^ $1 }
    case "<<": { $0 << $1 }
    case ">>": { $0 >> $1 }
    default: nil
    }
  }

  private static func checked(
    _ name: String,
    _ operation: @escaping (Int, Int) -> (partialValue: Int, overflow: Bool)
  ) -> (Int, Int) throws -> Int {
    { first, second in
      let (value, overflow) = operation(first, second)
      if overflow { throw RuntimeFailure.overflow(name) }
      return value
    }
  }

  private static func divided(
    _ name: String,
    _ operation: @escaping (Int, Int) -> (partialValue: Int, overflow: Bool)
  ) -> (Int, Int) throws -> Int {
    { first, second in
      if second == 0 { throw RuntimeFailure.divisionByZero }
      let (value, overflow) = operation(first, second)
      if overflow { throw RuntimeFailure.overflow(name) }
      return value
    }
  }

  private func declarationIsCompound(_ name: String) -> Bool {
    name.hasSuffix("=") && !OperatorTable.comparisons.contains(name)
  }

  private func double(_ name: String, _ arguments: [TypedExpression], _ place: Place) throws
    -> Code?
  {
    if declarationIsCompound(name) { return try compoundDouble(name, arguments) }
    guard Self.isComparison(name) || Self.doubleOperation(name) != nil else { return nil }
    // The compiler works this out itself, to a NaN without the sign that the processor gives it.
    if name == "/", arguments.allSatisfy(isLiteralZero) { return .double { _ in .nan } }
    let a = try lower(arguments[0]).double
    let b = try lower(arguments[1]).double
    switch name {
    case "+": return .double { try a($0) + b($0) }
    case "-": return .double { try a($0) - b($0) }
    case "*": return .double { try a($0) * b($0) }
    case "/": return .double { try a($0) / b($0) }
    case "==": return .bool { try a($0) == b($0) }
    case "!=": return .bool { try a($0) != b($0) }
    case "<": return .bool { try a($0) < b($0) }
    case ">": return .bool { try a($0) > b($0) }
    case "<=": return .bool { try a($0) <= b($0) }
    case ">=": return .bool { try a($0) >= b($0) }
    default: return nil
    }
  }

  private func isLiteralZero(_ node: TypedExpression) -> Bool {
    switch node.kind {
    case .integer(0), .float(0): true
    case .conversion(let inner): isLiteralZero(inner)
    case .call(let call) where call.declaration?.name == "-" && call.arguments.count == 1:
      call.arguments.allSatisfy(isLiteralZero)
    default: false
    }
  }

  private func compound(_ name: String, _ arguments: [TypedExpression], _ place: Place) throws
    -> Code?
  {
    guard let operation = Self.intOperation(String(name.dropLast())) else { return nil }
    let target = try target(arguments[0])
    let operand = try lower(arguments[1]).int
    return .value { frame in
      try target.prepare(frame)
      let second = try operand(frame)
      try target.modify(frame) { value in
        guard case .int(let first) = value else { throw value.absence }
        do { value = .int(try operation(first, second)) } catch {
          throw PlacedFailure.at(place, error)
        }
      }
      return .void
    }
  }

  private func compoundDouble(_ name: String, _ arguments: [TypedExpression]) throws -> Code? {
    guard let operation = Self.doubleOperation(String(name.dropLast())) else { return nil }
    let target = try target(arguments[0])
    let operand = try lower(arguments[1]).double
    return .value { frame in
      try target.prepare(frame)
      let second = try operand(frame)
      try target.modify(frame) { value in
        guard case .double(let first) = value else { throw value.absence }
        value = .double(operation(first, second))
      }
      return .void
    }
  }

  static func doubleOperation(_ name: String) -> ((Double, Double) -> Double)? {
    switch name {
    case "+": { $0 + $1 }
    case "-": { $0 - $1 }
    case "*": { $0 * $1 }
    case "/": { $0 / $1 }
    default: nil
    }
  }
}
