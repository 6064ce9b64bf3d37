import SwiftSyntax

extension Lowering {
  /// Lowers statements that run one after the other.
  func block(_ statements: [TypedStatement]) throws -> StatementCode {
    var parts: [StatementCode] = []
    var deferred: [(index: Int, body: StatementCode)] = []
    for made in statements {
      if case .defer(let body) = made.kind {
        deferred.append((parts.count, try block(body)))
      } else {
        parts.append(try statement(made))
      }
    }
    let code = sequence(parts)
    return deferred.isEmpty ? code : withDeferred(parts, deferred)
  }

  private func sequence(_ parts: [StatementCode]) -> StatementCode {
    switch parts.count {
    case 0: return { _ in .normal }
    case 1: return parts[0]
    case 2:
      let (first, second) = (parts[0], parts[1])
      return { frame in
        let completion = try first(frame)
        guard case .normal = completion else { return completion }
        return try second(frame)
      }
    default:
      return { frame in
        for part in parts {
          let completion = try part(frame)
          guard case .normal = completion else { return completion }
        }
        return .normal
      }
    }
  }

  private func withDeferred(
    _ parts: [StatementCode],
    _ deferred: [(index: Int, body: StatementCode)]
  ) -> StatementCode {
    { frame in
      var reached = 0
      func finish() throws {
        for (index, body) in deferred.reversed() where index <= reached { _ = try body(frame) }
      }
      do {
        for part in parts {
          let completion = try part(frame)
          guard case .normal = completion else {
            try finish()
            return completion
          }
          reached += 1
        }
      } catch {
        try finish()
        throw error
      }
      try finish()
      return .normal
    }
  }

  func statement(_ made: TypedStatement) throws -> StatementCode {
    switch made.kind {
    case .expression(let node): return effect(try lower(node))
    case .declare(let pattern, let value): return try declare(pattern, value)
    case .function(let function):
      _ = try lower(function)
      return { _ in .normal }
    case .if(let conditions, let then, let otherwise):
      return try conditional(conditions, then, otherwise)
    case .guard(let conditions, let otherwise):
      let test = try self.conditions(conditions)
      let body = try block(otherwise)
      return { try test($0) ? .normal : body($0) }
    case .while(let conditions, let body, let label): return try loop(conditions, body, label)
    case .repeat(let body, let condition, let label):
      return try repeatLoop(body, condition, label)
    case .for(let pattern, let sequence, let filter, let body, let label):
      return try forLoop(pattern, sequence, filter, body, label, made)
    case .switch(let subject, let variable, let cases, let label):
      return try switchStatement(subject, variable, cases, label)
    case .break(let label): return { _ in .breaking(label) }
    case .continue(let label): return { _ in .continuing(label) }
    case .return(let value): return try returnStatement(value)
    case .failInitializer:
      return { frame in
        frame.result = .none
        return .returning
      }
    case .throw(let value): return try throwStatement(value, made)
    case .do(let body, let catches): return try doStatement(body, catches)
    case .defer(let body): return try block(body)
    case .none: return { _ in .normal }
    }
  }

  private func effect(_ code: Code) -> StatementCode {
    switch code {
    case .int(let code):
      return {
        _ = try code($0)
        return .normal
      }
    case .double(let code):
      return {
        _ = try code($0)
        return .normal
      }
    case .bool(let code):
      return {
        _ = try code($0)
        return .normal
      }
    case .value(let code):
      return {
        _ = try code($0)
        return .normal
      }
    }
  }

  private func declare(_ pattern: TypedPattern, _ value: TypedExpression?) throws -> StatementCode {
    guard let value else { return { _ in .normal } }
    let code = try self.value(value)
    noteConstant(pattern, value)
    let bind = try match(pattern)
    return { frame in
      _ = try bind(frame, try code(frame))
      return .normal
    }
  }

  private func conditional(
    _ conditions: [TypedCondition],
    _ then: [TypedStatement],
    _ otherwise: [TypedStatement]?
  ) throws -> StatementCode {
    let test = try self.conditions(conditions)
    let first = try block(then)
    guard let otherwise else { return { try test($0) ? first($0) : .normal } }
    let second = try block(otherwise)
    return { try test($0) ? first($0) : second($0) }
  }

  func conditions(_ conditions: [TypedCondition]) throws -> BoolCode {
    let tests = try conditions.map { condition -> BoolCode in
      switch condition {
      case .expression(let node): return try lower(node).bool
      case .binding(let pattern, let node):
        let code = try value(node)
        let bind = try match(pattern)
        return { frame in
          guard let value = try code(frame).optional() else { return false }
          return try bind(frame, value)
        }
      case .match(let pattern, let node):
        let code = try value(node)
        let bind = try match(pattern)
        return { try bind($0, try code($0)) }
      }
    }
    if tests.count == 1 { return tests[0] }
    return { frame in
      for test in tests where try !test(frame) { return false }
      return true
    }
  }

  private func returnStatement(_ value: TypedExpression?) throws -> StatementCode {
    guard let value else { return { _ in .returning } }
    let code = try self.value(value)
    return { frame in
      frame.result = try code(frame)
      return .returning
    }
  }

  private func throwStatement(_ value: TypedExpression, _ made: TypedStatement) throws
    -> StatementCode
  {
    let saved = isCovered
    isCovered = true
    try noteThrow(at: made.syntax)
    isCovered = saved
    let code = try self.value(value)
    let place = place(made.syntax)
    return { frame in throw ThrownValue(value: try code(frame), place: place) }
  }

  private func doStatement(_ body: [TypedStatement], _ catches: [TypedCatch]) throws
    -> StatementCode
  {
    let saved = isHandled
    if catches.contains(where: \.isExhaustive) { isHandled = true }
    let code = try block(body)
    isHandled = saved
    if catches.isEmpty { return code }
    let handlers = try catches.map { clause in
      let pattern = try match(clause.pattern)
      let condition = try clause.condition.map { try lower($0).bool }
      return (
        pattern, condition, storage(of: clause.errorVariable), try block(clause.body)
      )
    }
    return { frame in
      do { return try code(frame) } catch  where Failures.isCatchable(error) {
        let value = Failures.value(of: error)
        for (pattern, condition, storage, body) in handlers {
          storage.initialize(value, frame)
          if try pattern(frame, value), try condition?(frame) ?? true { return try body(frame) }
        }
        throw error
      }
    }
  }
}
