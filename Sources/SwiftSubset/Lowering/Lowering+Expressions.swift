import SwiftSyntax

extension Lowering {
  func value(_ node: TypedExpression) throws -> ValueCode { try lower(node).value }

  func lower(_ node: TypedExpression) throws -> Code {
    switch node.kind {
    case .integer(let magnitude): return try integer(magnitude, node)
    case .float(let number): return try float(number, node)
    case .string(let text):
      return constant(literal(text, type(node.type)))
    case .interpolation(let segments): return try interpolation(segments)
    case .bool(let truth): return .bool { _ in truth }
    case .nil: return constant(.none)
    case .array(let elements): return try array(elements)
    case .set(let elements):
      let parts = try elements.map(value)
      let runtime = runtime
      return .value { frame in
        .set(try KeyedValues(members: try parts.map { try $0(frame) }, runtime))
      }
    case .dictionary(let pairs): return try dictionary(pairs, node)
    case .tuple(let elements): return try tuple(elements)
    case .variable(let variable): return load(variable, type(node.type), at: node)
    case .call(let call): return try lower(call, node)
    case .function(let call): return try functionValue(call, node)
    case .apply(let callee, let arguments): return try apply(callee, arguments, node)
    case .closure(let closure): return try self.closure(closure, node)
    case .tupleElement(let base, let index):
      let code = try value(base)
      return .value { frame in try code(frame).tuple()[index] }
    case .conversion(let inner): return try conversion(inner, to: node.type, at: node)
    case .ternary(let condition, let first, let second):
      return try ternary(condition, first, second)
    case .and(let a, let b):
      let first = try lower(a).bool
      let second = try lower(b).bool
      return .bool { try first($0) && second($0) }
    case .or(let a, let b):
      let first = try lower(a).bool
      let second = try lower(b).bool
      return .bool { try first($0) || second($0) }
    case .coalesce(let a, let b): return try coalesce(a, b, node)
    case .unwrap(let inner): return try unwrap(inner, node)
    case .chainLink(let inner):
      let code = try value(inner)
      return .value { frame in
        guard let value = try code(frame).optional() else { throw ChainBreak() }
        return value
      }
    case .chain(let inner):
      let code = try value(inner)
      return .value { frame in
        do { return try code(frame) } catch is ChainBreak { return .none }
      }
    case .attempt(let inner, let kind): return try attempt(inner, kind, node)
    case .assign(let target, let value): return try assign(target, value)
    case .cast(let inner, let target, let kind): return try cast(inner, target, kind, node)
    case .address(let inner): return try lower(inner)
    case .branches(let statement, let variable):
      let run = try self.statement(statement)
      let storage = storage(of: variable)
      return .value { frame in
        _ = try run(frame)
        return try storage.load(frame)
      }
    case .delegation(let call, let me, let isSuper):
      return isSuper ? try superDelegation(call, me, node) : try delegation(call, me, node)
    case .discard, .type, .compound:
      throw fail(
        .unsupported(
          "a type used as a value",
          instead: "call it; its name with a mark, such as 'Corpus?', tells what it has"
        ),
        at: node.syntax
      )
    }
  }

  func constant(_ value: Value) -> Code { .value { _ in value } }

  /// A literal's text as its type has it.
  private func literal(_ text: String, _ type: SwiftType) -> Value {
    switch type {
    case .character: text.first.map { .character($0) } ?? .void
    case .substring: .substring(text[...])
    default: .string(text)
    }
  }

  private func integer(_ magnitude: UInt64, _ node: TypedExpression) throws -> Code {
    switch type(node.type) {
    case .double:
      let number = Double(magnitude)
      return .double { _ in number }
    case .float: return constant(.float(Float(magnitude)))
    default:
      let isNegated = node.syntax.parent?.as(PrefixOperatorExprSyntax.self)?.operator.text == "-"
      if type(node.type) != .int {
        guard let raw = FixedWidth.raw(magnitude, isNegated: isNegated, of: type(node.type)) else {
          throw fail(
            .literalOutOfRange(node.syntax.trimmedDescription, type(node.type)),
            at: node.syntax
          )
        }
        return .int { _ in raw }
      }
      if isNegated, magnitude == UInt64(Int.max) + 1 { return .int { _ in Int.min } }
      guard let number = Int(exactly: magnitude) else {
        throw fail(
          .literalOutOfRange(node.syntax.trimmedDescription, type(node.type)),
          at: node.syntax
        )
      }
      return .int { _ in number }
    }
  }

  private func float(_ number: Double, _ node: TypedExpression) throws -> Code {
    if type(node.type) == .float {
      let text = node.syntax.trimmedDescription.filter { $0 != "_" }
      return constant(.float(Float(text) ?? Float(number)))
    }
    return .double { _ in number }
  }

  private func interpolation(_ segments: [TypedExpression.Segment]) throws -> Code {
    let runtime = runtime
    let parts = try segments.map { segment -> (Frame, inout ValueText) throws -> Void in
      switch segment {
      case .text(let text): return { try $1.add(text) }
      case .value(let node):
        let code = try value(node)
        let type = type(node.type)
        let place = place(node.syntax)
        return { frame, text in
          let value = try code(frame)
          do { try text.write(value, as: type) } catch { throw PlacedFailure.at(place, error) }
        }
      }
    }
    return .value { frame in
      var text = ValueText(runtime)
      for part in parts { try part(frame, &text) }
      return .string(text.text)
    }
  }

  private func array(_ elements: [TypedExpression]) throws -> Code {
    let parts = try elements.map(value)
    if parts.isEmpty { return constant(.array([])) }
    return .value { frame in
      var values: [Value] = []
      values.reserveCapacity(parts.count)
      for part in parts { values.append(try part(frame)) }
      return .array(values)
    }
  }

  private func dictionary(
    _ pairs: [(key: TypedExpression, value: TypedExpression)],
    _ node: TypedExpression
  ) throws -> Code {
    let parts = try pairs.map { (try value($0.key), try value($0.value), place($0.key.syntax)) }
    let runtime = runtime
    return .value { frame in
      var made = KeyedValues()
      for (key, value, place) in parts {
        let key = try key(frame)
        if try made.update(try value(frame), for: key, runtime) != nil {
          throw PlacedFailure(
            error: RuntimeFailure(
              kind: "DuplicateKey",
              message: "dictionary literal contains duplicate keys"
            ),
            place: place
          )
        }
      }
      return .dictionary(made)
    }
  }

  private func tuple(_ elements: [TypedExpression]) throws -> Code {
    let parts = try elements.map(value)
    if parts.isEmpty { return constant(.void) }
    return .value { frame in .tuple(try parts.map { try $0(frame) }) }
  }

  func load(_ variable: Variable, _ type: SwiftType, at node: TypedExpression) -> Code {
    let storage = storage(of: variable)
    let place = place(node.syntax)
    func missing(_ value: Value) -> any Error { PlacedFailure(error: value.absence, place: place) }
    switch (storage, type) {
    case (.slot(let index), .int):
      return .int { frame in
        guard case .int(let number) = frame.slots[index] else { throw missing(frame.slots[index]) }
        return number
      }
    case (.global(let box), .int):
      return .int { _ in
        guard case .int(let number) = box.value else { throw missing(box.value) }
        return number
      }
    case (.slot(let index), .double):
      return .double { frame in
        guard case .double(let number) = frame.slots[index] else {
          throw missing(frame.slots[index])
        }
        return number
      }
    case (.global(let box), .double):
      return .double { _ in
        guard case .double(let number) = box.value else { throw missing(box.value) }
        return number
      }
    default:
      return .value { frame in
        do { return try storage.load(frame) } catch { throw PlacedFailure.at(place, error) }
      }
    }
  }

  private func ternary(
    _ condition: TypedExpression,
    _ first: TypedExpression,
    _ second: TypedExpression
  ) throws -> Code {
    let test = try lower(condition).bool
    switch (try lower(first), try lower(second)) {
    case (.int(let a), .int(let b)): return .int { try test($0) ? a($0) : b($0) }
    case (.double(let a), .double(let b)): return .double { try test($0) ? a($0) : b($0) }
    case (.bool(let a), .bool(let b)): return .bool { try test($0) ? a($0) : b($0) }
    case (let a, let b):
      let (a, b) = (a.value, b.value)
      return .value { try test($0) ? a($0) : b($0) }
    }
  }

  private func coalesce(
    _ a: TypedExpression,
    _ b: TypedExpression,
    _ node: TypedExpression
  ) throws -> Code {
    let first = try value(a)
    let second = try value(b)
    let isOptional = type(node.type) == type(a.type)
    return .value { frame in
      let value = try first(frame)
      guard let inner = try value.optional() else { return try second(frame) }
      return isOptional ? value : inner
    }
  }

  private func unwrap(_ inner: TypedExpression, _ node: TypedExpression) throws -> Code {
    let code = try value(inner)
    let mark =
      node.syntax.as(ForceUnwrapExprSyntax.self).map { place($0.exclamationMark) }
      ?? place(node.syntax)
    return .value { frame in
      guard let value = try code(frame).optional() else {
        throw PlacedFailure(error: RuntimeFailure.unexpectedNil, place: mark)
      }
      return value
    }
  }

  private func attempt(
    _ inner: TypedExpression,
    _ kind: TypedExpression.AttemptKind,
    _ node: TypedExpression
  ) throws -> Code {
    let saved = (isCovered, isHandled)
    isCovered = true
    if kind != .try { isHandled = true }
    defer { (isCovered, isHandled) = saved }
    let code = try lower(inner)
    switch kind {
    case .try: return code
    case .optional: return optionalAttempt(code.value, type(inner.type).wrapped != nil)
    case .forced: return forcedAttempt(code.value, place(node.syntax))
    }
  }

  private func optionalAttempt(_ code: @escaping ValueCode, _ isOptional: Bool) -> Code {
    .value { frame in
      do {
        let value = try code(frame)
        return isOptional ? value : .some(value)
      } catch  where Failures.isCatchable(error) {
        return .none
      }
    }
  }

  private func forcedAttempt(_ code: @escaping ValueCode, _ place: Place) -> Code {
    let runtime = runtime
    return .value { frame in
      do { return try code(frame) } catch  where Failures.isCatchable(error) {
        throw PlacedFailure(
          error: RuntimeFailure(
            kind: "UnexpectedError",
            message: "'try!' expression unexpectedly raised an error: "
              + Failures.description(of: error, runtime)
          ),
          place: place
        )
      }
    }
  }
}

/// A link of an optional chain was nil.
struct ChainBreak: Error {}

/// What code may catch: errors thrown by functions, not failures of the program itself.
enum Failures {
  static func isCatchable(_ error: any Error) -> Bool {
    switch error {
    case is ThrownValue: true
    case let placed as PlacedFailure: isCatchable(placed.error)
    case is RuntimeFailure, is ChainBreak, is CancellationError: false
    default: true
    }
  }

  static func description(of error: any Error, _ runtime: RuntimeContext) -> String {
    switch error {
    case let thrown as ThrownValue: runtime.message(of: thrown.value, as: .anyError)
    case let placed as PlacedFailure: description(of: placed.error, runtime)
    case let failure as RuntimeFailure: failure.message
    default: String(describing: error)
    }
  }

  /// The error as a value that a `catch` binds.
  static func value(of error: any Error) -> Value {
    switch error {
    case let thrown as ThrownValue: thrown.value
    case let placed as PlacedFailure: value(of: placed.error)
    default: .library(error)
    }
  }
}
