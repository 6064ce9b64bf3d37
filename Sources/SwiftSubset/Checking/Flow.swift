/// Where control can go from a list of statements.
///
/// What stands behind a statement that control never leaves downwards counts for nothing, as in the
/// compiler.
struct Flow {
  /// Whether control can come to the end of the list.
  private var completes = true
  /// The labels that a `break` names; nil for one of the innermost loop or `switch`.
  private var breaks: Set<String?> = []
  /// The labels that a `continue` names; nil for one of the innermost loop.
  private var continues: Set<String?> = []

  /// Whether control can't come to the end of a list of statements.
  static func alwaysLeaves(_ body: [TypedStatement]) -> Bool { !Flow(body).completes }

  private init() {}

  private init(_ body: [TypedStatement]) {
    for statement in body where completes {
      let flow = Flow(statement)
      add(flow)
      completes = flow.completes
    }
  }

  /// Adds the jumps of another list.
  private mutating func add(_ other: Flow) {
    breaks.formUnion(other.breaks)
    continues.formUnion(other.continues)
  }

  /// Control goes through one of several lists.
  private init(oneOf bodies: [[TypedStatement]], orNone: Bool = false) {
    completes = orNone
    for body in bodies {
      let flow = Flow(body)
      add(flow)
      if flow.completes { completes = true }
    }
  }

  private init(_ statement: TypedStatement) {
    self.init()
    switch statement.kind {
    case .return, .failInitializer, .throw: completes = false
    case .break(let label):
      completes = false
      breaks = [label]
    case .continue(let label):
      completes = false
      continues = [label]
    case .if(_, let then, let otherwise):
      self = Flow(oneOf: [then, otherwise ?? []])
    case .guard(_, let otherwise): self = Flow(oneOf: [otherwise], orNone: true)
    case .do(let body, let catches): self = Flow(oneOf: [body] + catches.map(\.body))
    case .switch(_, _, let cases, let label):
      self = Flow(oneOf: cases.map(\.body))
      if takesBreaks(label) { completes = true }
    case .while(let conditions, let body, let label):
      self = Flow(body)
      takesContinues(label)
      completes = takesBreaks(label) || !Self.areEndless(conditions)
    case .repeat(let body, let condition, let label):
      self = Flow(body)
      let isRepeated = takesContinues(label) || completes
      completes = takesBreaks(label) || isRepeated && !Self.isTrue(condition)
    case .for(_, _, _, let body, let label):
      self = Flow(body)
      takesContinues(label)
      takesBreaks(label)
      completes = true
    case .expression(let expression): completes = expression.type != .never
    case .declare, .function, .defer, .none: break
    }
  }

  /// Ends the jumps to the end of this loop or `switch`; whether there were any.
  @discardableResult
  private mutating func takesBreaks(_ label: String?) -> Bool {
    let unnamed = breaks.remove(nil) != nil
    let named = label.map { breaks.remove($0) != nil } ?? false
    return unnamed || named
  }

  /// Ends the jumps to the next turn of this loop; whether there were any.
  @discardableResult
  private mutating func takesContinues(_ label: String?) -> Bool {
    let unnamed = continues.remove(nil) != nil
    let named = label.map { continues.remove($0) != nil } ?? false
    return unnamed || named
  }

  private static func areEndless(_ conditions: [TypedCondition]) -> Bool {
    guard conditions.count == 1, case .expression(let only) = conditions[0] else { return false }
    return isTrue(only)
  }

  private static func isTrue(_ condition: TypedExpression) -> Bool {
    if case .bool(true) = condition.kind { true } else { false }
  }
}
