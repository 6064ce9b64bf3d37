import SwiftSyntax

extension Lowering {
  func conversion(_ inner: TypedExpression, to target: SwiftType, at node: TypedExpression) throws
    -> Code
  {
    let source = type(inner.type)
    let target = type(target)
    if case .closure = inner.kind { inner.type = closureType(inner, target) }
    let code = try lower(inner)
    if source == target { return code }
    guard let convert = change(from: source, to: target) else { return code }
    let value = code.value
    return .value { frame in try convert(try value(frame)) }
  }

  /// The type that a closure is converted to decides whether it may throw.
  private func closureType(_ inner: TypedExpression, _ target: SwiftType) -> SwiftType {
    let wanted = target.wrapped ?? target
    return wanted.functionType == nil ? inner.type : wanted
  }

  /// What a conversion does to a value; nil for nothing.
  func change(from source: SwiftType, to target: SwiftType) -> ((Value) throws -> Value)? {
    if source == target || source == .never { return nil }
    if case .existential(let name, _) = target {
      if case .existential(let other, _) = source, other == name { return nil }
      if case .existential = source { return nil }
      return { .any(AnyValue($0, type: source)) }
    }
    if let wrapped = target.wrapped {
      guard let inner = source.wrapped else {
        guard let change = change(from: source, to: wrapped) else { return { .some($0) } }
        return { .some(try change($0)) }
      }
      guard let change = change(from: inner, to: wrapped) else { return nil }
      return { value in
        if case .some(let inner) = value { return .some(try change(inner)) }
        return value
      }
    }
    switch (source, target) {
    case (.nominal("Array", let a), .nominal("Array", let b)):
      return elementwise(a[0], b[0])
    case (.tuple(let a), .tuple(let b)):
      let changes = zip(a, b).map { change(from: $0.type, to: $1.type) }
      if changes.allSatisfy({ $0 == nil }) { return nil }
      return { value in
        guard case .tuple(let parts) = value else { return value }
        return .tuple(try zip(parts, changes).map { part, change in try change?(part) ?? part })
      }
    case (.nominal("Dictionary", let a), .nominal("Dictionary", let b)):
      return dictionaryChange(a, b)
    case (.function(let a), .function(let b)): return functionChange(a, b)
    default: return nil
    }
  }

  private func elementwise(_ a: SwiftType, _ b: SwiftType) -> ((Value) throws -> Value)? {
    guard let change = change(from: a, to: b) else { return nil }
    let runtime = runtime
    return { value in
      guard case .array(let elements) = value else { return value }
      try runtime.reserve(elements.count)
      return .array(
        try elements.map { element in
          try runtime.tick()
          return try change(element)
        }
      )
    }
  }

  private func dictionaryChange(_ a: [SwiftType], _ b: [SwiftType]) -> ((Value) throws -> Value)? {
    guard let change = change(from: a[1], to: b[1]) else { return nil }
    let runtime = runtime
    return { value in
      guard case .dictionary(let pairs) = value else { return value }
      return .dictionary(
        try pairs.mapValues { element in
          try runtime.tick()
          return try change(element)
        }
      )
    }
  }

  private func functionChange(
    _ a: SwiftType.FunctionType,
    _ b: SwiftType.FunctionType
  ) -> ((Value) throws -> Value)? {
    guard let change = change(from: a.result, to: b.result) else { return nil }
    return { value in
      guard case .function(let function) = value else { return value }
      return .function(FunctionValue { try change(try function.call($0)) })
    }
  }

  func cast(
    _ inner: TypedExpression,
    _ target: SwiftType,
    _ kind: TypedExpression.CastKind,
    _ node: TypedExpression
  ) throws -> Code {
    let code = try value(inner)
    if target == .optional(.never) {
      return .bool { frame in
        if case .none = try code(frame) { return true }
        return false
      }
    }
    let matcher = TypeMatcher(table: solver.table)
    let source = type(inner.type)
    let target = type(target)
    let place = place(node.syntax)
    let runtime = runtime
    switch kind {
    case .test:
      return .bool { matcher.cast(try code($0), from: source, to: target) != nil }
    case .conditional:
      return .value { .optional(matcher.cast(try code($0), from: source, to: target)) }
    case .forced:
      return .value { frame in
        let value = try code(frame)
        if let made = matcher.cast(value, from: source, to: target) { return made }
        throw PlacedFailure(
          error: RuntimeFailure(
            kind: "CastFailure",
            message: "could not cast value '\(runtime.message(of: value, as: source))' to "
              + "'\(target)'"
          ),
          place: place
        )
      }
    }
  }
}

/// Whether a value is of a type, decided while the cell runs.
struct TypeMatcher {
  let table: TypeTable

  func cast(_ value: Value, from source: SwiftType, to target: SwiftType) -> Value? {
    switch (value, source) {
    case (.any(let box), _): return cast(box.value, from: box.type, to: target)
    case (.some(let inner), .nominal("Optional", let arguments)) where target.wrapped == nil:
      return cast(inner, from: arguments[0], to: target)
    case (.none, _): return target.wrapped == nil ? nil : Value.none
    case (.object(let object), _):
      guard isInstance(object.declaration, target) else { return nil }
      guard case .existential(let name, _) = target, table.types[name]?.isUserDefined ?? false
      else { return value }
      return .any(AnyValue(value, type: object.declaration.valueType))
    case (.hosted(let box), .existential("Error", _)):
      return "\(Swift.type(of: box.anyValue))" == "\(target)" || target == .anyError ? value : nil
    default: break
    }
    if source == target { return value }
    if let wrapped = target.wrapped {
      return cast(value, from: source, to: wrapped).map { .some($0) }
    }
    if case .existential(let name, _) = target {
      guard name == "Any" || table.conforms(source, to: name) == true else { return nil }
      return .any(AnyValue(value, type: source))
    }
    return nil
  }

  private func isInstance(_ declaration: TypeDeclaration, _ target: SwiftType) -> Bool {
    var name: String? = declaration.name
    while let current = name {
      if target == .any { return true }
      if target.nominalName == current {
        return declaration.arguments.isEmpty || target == declaration.valueType
      }
      if let wanted = target.nominalName,
        table.conforms(.nominal(current, declaration.arguments), to: wanted) == true
      {
        return true
      }
      name = table.types[current]?.superclass?.nominalName
    }
    return false
  }
}
