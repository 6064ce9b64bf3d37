import SwiftSyntax

/// Compares a value with a pattern and binds the pattern's variables.
typealias PatternCode = (Frame, Value) throws -> Bool

extension Lowering {
  func match(_ pattern: TypedPattern) throws -> PatternCode {
    switch pattern {
    case .variable(let variable): return bind(storage(of: variable))
    case .discard: return { _, _ in true }
    case .tuple(let parts):
      let codes = try parts.map(match)
      return { frame, value in
        for (code, part) in zip(codes, try value.tuple()) where try !code(frame, part) {
          return false
        }
        return true
      }
    case .some(let inner):
      let code = try match(inner)
      return { frame, value in
        guard case .some(let wrapped) = value else { return false }
        return try code(frame, wrapped)
      }
    case .isNil:
      return { _, value in
        if case .none = value { return true }
        return false
      }
    case .enumCase(let declaration, let parts):
      return enumCase(declaration.name, try parts.map(match))
    case .expression(let call, let subject):
      let storage = storage(of: subject)
      let test = try lower(call).bool
      return { frame, value in
        storage.initialize(value, frame)
        return try test(frame)
      }
    case .cast(let inner, let target, let source):
      let (target, source) = (type(target), type(source))
      let code = try match(inner)
      let matcher = TypeMatcher(table: solver.table)
      return { frame, value in
        guard let made = matcher.cast(value, from: source, to: target) else { return false }
        return try code(frame, made)
      }
    }
  }

  private func bind(_ storage: VariableStorage) -> PatternCode {
    switch storage {
    case .slot(let index):
      return { frame, value in
        frame.slots[index] = value
        return true
      }
    case .global(let box):
      return { _, value in
        box.value = value
        return true
      }
    default:
      return { frame, value in
        storage.initialize(value, frame)
        return true
      }
    }
  }

  private func enumCase(_ name: String, _ parts: [PatternCode]) -> PatternCode {
    { frame, value in
      guard case .record(let record) = value, record.caseName == name else { return false }
      for (code, part) in zip(parts, record.fields) where try !code(frame, part) { return false }
      return true
    }
  }

  func switchStatement(
    _ subject: TypedExpression,
    _ variable: Variable,
    _ cases: [TypedCase],
    _ label: String?
  ) throws -> StatementCode {
    let code = try value(subject)
    let lowered = try cases.map { one in
      (
        try one.patterns?.map { pattern, condition in
          (try match(pattern), try condition.map { try lower($0).bool })
        }, try block(one.body)
      )
    }
    return { frame in
      let value = try code(frame)
      for (patterns, body) in lowered {
        guard let patterns else { return Self.afterSwitch(try body(frame), label) }
        for (pattern, condition) in patterns {
          if try pattern(frame, value), try condition?(frame) ?? true {
            return Self.afterSwitch(try body(frame), label)
          }
        }
      }
      return .normal
    }
  }

  /// `break` inside a switch ends the switch.
  static func afterSwitch(_ completion: Completion, _ label: String?) -> Completion {
    switch completion {
    case .breaking(nil): return .normal
    case .breaking(let target) where target == label: return .normal
    default: return completion
    }
  }
}
