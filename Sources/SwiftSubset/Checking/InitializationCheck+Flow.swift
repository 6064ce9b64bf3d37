import SwiftSyntax

extension InitializationCheck {
  func visit(_ statements: [TypedStatement]) throws {
    for statement in statements { try visit(statement) }
  }

  private func visit(_ statement: TypedStatement) throws {
    switch statement.kind {
    case .expression(let node): try visit(node)
    case .declare(let pattern, let value):
      if let value { try visit(value) } else { pattern.variables.forEach(declare) }
    case .function(let function): try visitNested(function.body)
    case .if(let conditions, let then, let otherwise):
      try self.conditions(conditions)
      let start = state
      try visit(then)
      let first = state
      state = start
      try visit(otherwise ?? [])
      merge([first, state])
    case .guard(let conditions, let otherwise):
      try self.conditions(conditions)
      let start = state
      try visit(otherwise)
      let possible = state.possible
      state = start
      state.possible.formUnion(possible)
    case .while(let conditions, let body, _):
      try self.conditions(conditions)
      try loop { try visit(body) }
    case .repeat(let body, let condition, _):
      try loop {
        try visit(body)
        try visit(condition)
      }
    case .for(_, let sequence, let filter, let body, _):
      try visit(sequence)
      try loop {
        if let filter { try visit(filter) }
        try visit(body)
      }
    case .switch(let subject, _, let cases, _): try visit(subject, cases)
    case .break, .continue:
      if !breaks.isEmpty { breaks[breaks.count - 1].append(state) }
      state.isReachable = false
    case .return(let value):
      if let value { try visit(value) }
      try requireComplete(at: statement.syntax)
      state.isReachable = false
    case .failInitializer: state.isReachable = false
    case .throw(let value):
      try visit(value)
      state.isReachable = false
    case .do(let body, let catches): try visit(body, catches)
    case .defer(let body): try visitNested(body)
    case .none: break
    }
  }

  private func conditions(_ conditions: [TypedCondition]) throws {
    for condition in conditions {
      switch condition {
      case .expression(let node), .binding(_, let node), .match(_, let node): try visit(node)
      }
    }
  }

  /// The body may run never or often: twice shows what a second turn would give again.
  private func loop(_ body: () throws -> Void) throws {
    let start = state
    breaks.append([])
    defer { breaks.removeLast() }
    try body()
    var second = start
    second.possible = state.possible
    state = second
    try body()
    let possible = state.possible
    state = start
    state.possible.formUnion(possible)
  }

  private func visit(_ subject: TypedExpression, _ cases: [TypedCase]) throws {
    try visit(subject)
    let start = state
    breaks.append([])
    var ends: [State] = []
    for one in cases {
      state = start
      for (_, condition) in one.patterns ?? [] {
        if let condition { try visit(condition) }
      }
      try visit(one.body)
      ends.append(state)
    }
    merge(ends + breaks.removeLast())
  }

  private func visit(_ body: [TypedStatement], _ catches: [TypedCatch]) throws {
    let start = state
    try visit(body)
    var ends = [state]
    let possible = state.possible
    for clause in catches {
      state = start
      state.possible.formUnion(possible)
      if let condition = clause.condition { try visit(condition) }
      try visit(clause.body)
      ends.append(state)
    }
    merge(ends)
  }

  /// What runs later, or not at all, gives nothing its value.
  private func visitNested(_ body: [TypedStatement]) throws {
    let saved = state
    let savedBreaks = breaks
    breaks = []
    nesting += 1
    try visit(body)
    nesting -= 1
    (state, breaks) = (saved, savedBreaks)
  }

  // MARK: Expressions

  func visit(_ node: TypedExpression) throws {
    if let property = ownProperty(node) { return try read(property, at: node.syntax) }
    switch node.kind {
    case .variable(let variable): try use(variable, at: node.syntax)
    case .assign(let target, let value):
      try visit(value)
      try assign(target)
    case .delegation(let call, _, let isSuper):
      for argument in call.arguments { try visit(argument) }
      if isSuper { try delegateToSuper(at: node.syntax) } else { delegate() }
    case .call(let call), .function(let call):
      if let receiver = call.receiver { try visit(receiver) }
      for argument in call.arguments { try visit(argument) }
      if node.type == .never { state.isReachable = false }
    case .closure(let closure): try visitNested(closure.body)
    case .branches(let statement, _): try visit(statement)
    case .ternary(let condition, let first, let second):
      for part in [condition, first, second] { try visit(part) }
    case .interpolation(let segments):
      for case .value(let part) in segments { try visit(part) }
    case .dictionary(let pairs):
      for (key, value) in pairs {
        try visit(key)
        try visit(value)
      }
    default: for part in node.parts { try visit(part) }
    }
  }
}

extension TypedExpression {
  /// The expressions inside of one that only joins them.
  fileprivate var parts: [TypedExpression] {
    switch kind {
    case .array(let parts), .set(let parts), .tuple(let parts): parts
    case .apply(let callee, let arguments): [callee] + arguments
    case .tupleElement(let base, _), .conversion(let base), .unwrap(let base),
      .chainLink(let base), .chain(let base), .attempt(let base, _), .address(let base),
      .cast(let base, _, _):
      [base]
    case .and(let a, let b), .or(let a, let b), .coalesce(let a, let b): [a, b]
    default: []
    }
  }
}
