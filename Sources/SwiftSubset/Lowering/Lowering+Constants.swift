import SwiftSyntax

// What the compiler works out before anything runs, and refuses where it cannot be: a division by
// a zero that stands there, a sum of numbers that is too large for an `Int`.

extension Lowering {
  /// Refuses a call that cannot but fail.
  func requireComputable(
    _ declaration: Declaration,
    _ call: ResolvedCall,
    _ node: TypedExpression
  ) throws {
    guard isInteger(declaration) else { return }
    let place = node.syntax.as(InfixOperatorExprSyntax.self).map { Syntax($0.operator) }
    if case .initializer = declaration.kind, let number = call.arguments.first {
      try requireFitting(number, declaration)
      return try requireConvertible(number)
    }
    guard let last = call.arguments.last.flatMap(constant) else { return }
    let name = declaration.name
    if last == 0, ["/", "%", "/=", "%="].contains(name) {
      throw fail(.constantDivisionByZero, at: place ?? node.syntax)
    }
    if let container = declaration.container?.name, container != "Int" {
      return try requireFixed(name, call, container, at: place ?? node.syntax)
    }
    guard let first = call.arguments.first.flatMap(constant) else { return }
    if call.arguments.count == 1 {
      guard name == "-", last == .min, !isLargestMagnitude(call.arguments[0]) else { return }
      throw fail(.constantOverflow("0 - \(last)"), at: place ?? node.syntax)
    }
    if Self.fold(name, first, last)?.overflow ?? false {
      throw fail(.constantOverflow("\(first) \(name) \(last)"), at: place ?? node.syntax)
    }
  }

  /// Keeps what a constant of a function is for the rest of it, if that is known.
  func noteConstant(_ pattern: TypedPattern, _ value: TypedExpression) {
    guard case .variable(let variable) = pattern, !variable.isMutable, variable.owner === function
    else { return }
    variable.number = constant(value)
  }

  private func isInteger(_ declaration: Declaration) -> Bool {
    declaration.module == StandardLibrary.moduleName
      && declaration.container.map { FixedWidth.type(named: $0.name) != nil } ?? false
  }

  /// The value of an expression of literals and constants, if it is an `Int` that has one.
  private func constant(_ node: TypedExpression) -> Int? {
    let type = type(node.type)
    guard type == .int || FixedWidth.isOne(type) else { return nil }
    switch node.kind {
    case .integer(let magnitude):
      if type != .int { return FixedWidth.raw(magnitude, isNegated: false, of: type) }
      return isLargestMagnitude(node) ? .min : Int(exactly: magnitude)
    case .conversion(let inner): return constant(inner)
    case .variable(let variable): return variable.owner === function ? variable.number : nil
    case .call(let call): return constant(call)
    default: return nil
    }
  }

  private func constant(_ call: ResolvedCall) -> Int? {
    let call = known(call)
    guard let declaration = call.declaration, isInteger(declaration), call.receiver == nil else {
      return nil
    }
    if let type = declaration.container?.name, type != "Int" {
      return try? fixed(declaration.name, call, type)
    }
    switch (declaration.kind, declaration.name, call.arguments.count) {
    case (.property, "max", _): return .max
    case (.property, "min", _): return .min
    case (.initializer(isFailable: false), _, 1):
      guard case .float(let number) = literal(call.arguments[0]).kind else { return nil }
      return Int(exactly: number.rounded(.towardZero))
    case (.function, "-", 1):
      guard let number = constant(call.arguments[0]) else { return nil }
      return isLargestMagnitude(call.arguments[0]) ? .min : number == .min ? nil : -number
    case (.function, let name, 2):
      guard let first = constant(call.arguments[0]), let second = constant(call.arguments[1]),
        let (value, overflow) = Self.fold(name, first, second), !overflow
      else { return nil }
      return value
    default: return nil
    }
  }

  /// Whether the literal is the one that is an `Int` only with its sign.
  private func isLargestMagnitude(_ node: TypedExpression) -> Bool {
    if case .conversion(let inner) = node.kind { return isLargestMagnitude(inner) }
    guard case .integer(let magnitude) = node.kind else { return false }
    return magnitude == UInt64(Int.max) + 1
  }

  private static func fold(_ name: String, _ a: Int, _ b: Int) -> (value: Int, overflow: Bool)? {
    let (value, overflow): (Int, Bool)
    switch name {
    case "+": (value, overflow) = a.addingReportingOverflow(b)
    case "-": (value, overflow) = a.subtractingReportingOverflow(b)
    case "*": (value, overflow) = a.multipliedReportingOverflow(by: b)
    case "/" where b != 0: (value, overflow) = a.dividedReportingOverflow(by: b)
    case "%" where b != 0: (value, overflow) = a.remainderReportingOverflow(dividingBy: b)
    case "&+": (value, overflow) = (a &+ b, false)
    case "&-": (value, overflow) = (a &- b, false)
    case "&*": (value, overflow) = (a &* b, false)
    default: return nil
    }
    return (value, overflow)
  }

  /// What an operator of integers of a fixed width makes of constants; nil where they are none.
  private func fixed(_ name: String, _ call: ResolvedCall, _ type: String) throws -> Int? {
    let numbers = call.arguments.compactMap(constant)
    let operation = FixedWidthOperators.operation(name)
    guard call.declaration?.kind == .function, numbers.count == call.arguments.count else {
      return nil
    }
    switch numbers.count {
    case 1: return try FixedWidthOperations.unary(name, of: type)?(numbers[0])
    case 2 where !FixedWidthOperators.shifts.contains(operation):
      return try FixedWidthOperations.binary(operation, of: type)?(numbers[0], numbers[1])
    default: return nil
    }
  }

  private func requireFixed(
    _ name: String,
    _ call: ResolvedCall,
    _ type: String,
    at place: Syntax
  ) throws {
    if call.arguments.count == 1, case .integer = literal(call.arguments[0]).kind { return }
    do { _ = try fixed(name, call, type) } catch {
      let numbers = call.arguments.compactMap(constant).map {
        FixedWidth.text($0, of: .nominal(type, []))
      }
      throw fail(.constantOverflow(numbers.joined(separator: " \(name) ")), at: place)
    }
  }

  /// Refuses `UInt8(300)`.
  private func requireFitting(_ node: TypedExpression, _ declaration: Declaration) throws {
    guard let owner = declaration.container?.name, declaration.parameters.count == 1,
      declaration.parameters[0].label == nil, case .integer(let magnitude) = literal(node).kind,
      type(node.type) == .int
    else { return }
    let isNegated =
      literal(node).syntax.parent?.as(PrefixOperatorExprSyntax.self)?.operator.text == "-"
    let type = SwiftType.nominal(owner, [])
    if FixedWidth.raw(magnitude, isNegated: isNegated, of: type) == nil {
      throw fail(.literalOutOfRange(node.syntax.trimmedDescription, type), at: node.syntax)
    }
  }

  private func literal(_ node: TypedExpression) -> TypedExpression {
    var node = node
    while case .conversion(let inner) = node.kind { node = inner }
    return node
  }

  /// Refuses `Int(1e30)`.
  private func requireConvertible(_ node: TypedExpression) throws {
    var number = literal(node)
    var sign = 1.0
    if case .call(let call) = number.kind, call.declaration?.name == "-",
      call.arguments.count == 1, call.receiver == nil
    {
      number = literal(call.arguments[0])
      sign = -1
    }
    guard case .float(let magnitude) = number.kind, type(number.type) == .double,
      Int(exactly: (sign * magnitude).rounded(.towardZero)) == nil
    else { return }
    throw fail(.constantConversion(node.syntax.trimmedDescription), at: node.syntax)
  }
}
