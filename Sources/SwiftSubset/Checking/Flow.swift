/// Whether control can come to the end of a list of statements.
enum Flow {
  static func alwaysLeaves(_ body: [TypedStatement]) -> Bool {
    body.contains { leaves($0) }
  }

  private static func leaves(_ statement: TypedStatement) -> Bool {
    switch statement.kind {
    case .return, .failInitializer, .throw, .break, .continue: true
    case .if(_, let then, let otherwise):
      alwaysLeaves(then) && (otherwise.map(alwaysLeaves) ?? false)
    case .do(let body, let catches):
      alwaysLeaves(body) && catches.allSatisfy { alwaysLeaves($0.body) }
    case .switch(_, _, let cases, _): cases.allSatisfy { alwaysLeaves($0.body) }
    case .while(let conditions, let body, _): isEndless(conditions) && !hasBreak(body)
    case .expression(let expression): expression.type == .never
    default: false
    }
  }

  private static func isEndless(_ conditions: [TypedCondition]) -> Bool {
    guard conditions.count == 1, case .expression(let only) = conditions[0],
      case .bool(true) = only.kind
    else { return false }
    return true
  }

  private static func hasBreak(_ body: [TypedStatement]) -> Bool {
    body.contains { statement in
      switch statement.kind {
      case .break: true
      case .if(_, let then, let otherwise): hasBreak(then) || hasBreak(otherwise ?? [])
      case .do(let body, let catches): hasBreak(body) || catches.contains { hasBreak($0.body) }
      default: false
      }
    }
  }
}
