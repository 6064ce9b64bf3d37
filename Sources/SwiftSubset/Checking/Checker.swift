import SwiftOperators
import SwiftSyntax

/// Checks a cell whole before its first statement runs.
///
/// Inference is bidirectional: an expected type goes down, an inferred type comes up, and type
/// variables join what neither direction knows yet. A call whose overload its arguments leave
/// open (`1 + 2`) waits in `pending` until the rest of its statement has been seen.
final class Checker {
  let table: TypeTable
  let solver: Solver
  let globals: GlobalScope
  var context: FunctionContext
  var scopes: [Scope] = []
  var pending: [PendingCall] = []
  var depth = 0
  /// Labels of the loops around the statement, innermost last; nil for a loop without one.
  var loops: [Loop] = []
  var closureParameterNames: [[Variable]] = []
  /// The functions and members of the cell, whose bodies are checked last.
  var bodies: [PendingBody] = []
  var branchResult: BranchResult?
  /// Set right before a closure that is a call's argument is checked.
  var isNextClosureEscaping = true
  /// Whether a local variable is declared without a value.
  var hasLateVariables = false
  var waitingProperties: [WaitingProperty] = []
  /// The types that the cell declares.
  var newTypes: [TypeDeclaration] = []
  /// What the cell's types do where the library's code asks them.
  var witnesses: [Witness] = []
  /// The protocols of cells that the cell's types conform to.
  var conformances: [(type: TypeDeclaration, asked: TypeDeclaration)] = []
  /// The type whose member is being checked.
  var selfType: SwiftType?
  /// The scopes at the place that completion asks about, once it was met.
  var cursor: CursorScopes?
  let isStackLow: () -> Bool
  let patience: Patience
  /// What the checking of the cell has cost, and may cost.
  var effort: CheckingEffort
  let cell: Int

  /// Deeper expressions than this are refused.
  static let maximumDepth = 300

  struct Loop {
    var label: String?
    var isSwitch = false
  }

  init(
    table: TypeTable,
    globals: GlobalScope,
    cell: Int,
    isStackLow: @escaping () -> Bool,
    patience: Patience
  ) {
    self.table = table
    self.solver = Solver(table: table)
    self.globals = globals
    self.cell = cell
    self.isStackLow = isStackLow
    self.patience = patience
    effort = CheckingEffort(patience: patience)
    self.context = FunctionContext(
      parent: nil,
      result: .void,
      isThrowing: true,
      isTopLevel: true
    )
  }

  func fail(_ problem: CheckProblem, at node: some SyntaxProtocol) -> CheckFailure {
    CheckFailure(problem: problem, node: Syntax(node))
  }

  // MARK: Types

  func type(_ node: TypeSyntax) throws -> SwiftType {
    let declaration = selfDeclaration
    guard var type = typeScope(declaration).type(node) else {
      throw unknownType(node)
    }
    if case .nominal(_, let arguments)? = selfType, let declaration, !arguments.isEmpty {
      let named = zip(declaration.parameters, arguments).map { ($0, $1) }
      type = type.substituting(Dictionary(uniqueKeysWithValues: named))
    }
    type = table.resolvingMembers(type)
    try requireModest(type, at: node)
    try requireHashableKeys(type, at: node)
    try requireConstraints(in: type, at: node)
    return type
  }

  /// The type of a variable's annotation, which may leave out what the value tells: `Set`.
  func annotatedType(_ node: TypeSyntax) throws -> SwiftType {
    if let name = node.as(IdentifierTypeSyntax.self), name.genericArgumentClause == nil,
      case .type(let type)? = lookUp(name.name.word), let opened = typeNamed(name.name.word),
      opened != type
    {
      return opened
    }
    if let name = node.as(IdentifierTypeSyntax.self), name.genericArgumentClause == nil,
      lookUp(name.name.word) == nil, let declaration = table.types[name.name.word],
      !declaration.parameters.isEmpty, declaration.kind != .protocol, selfType == nil
    {
      return .nominal(declaration.name, declaration.parameters.map { _ in solver.fresh() })
    }
    return try type(node)
  }

  // MARK: Statements' expressions

  /// Checks an expression and settles every type in it.
  func complete(_ node: ExprSyntax, as expected: SwiftType? = nil) throws -> TypedExpression {
    let start = pending.count
    let mark = solver.mark()
    let made =
      if let expected { try check(node, as: expected) } else { try expression(node, nil) }
    try settle(from: start, mark: mark, at: node)
    try requireHashableKeys(solver.substitute(made.type), at: node)
    return made
  }

  /// Holds the keys of dictionaries and the members of sets to be hashable.
  func requireHashableKeys(_ type: SwiftType, at node: some SyntaxProtocol) throws {
    var wrong: SwiftType?
    _ = type.mapParts { part in
      if case .nominal(let name, let arguments) = part, name == "Dictionary" || name == "Set",
        let key = arguments.first, self.table.conforms(key, to: "Hashable") == false
      {
        wrong = wrong ?? key
      }
      return part
    }
    if let wrong { throw fail(.notHashable(wrong), at: node) }
  }

  /// The same for a value that a member is asked of.
  func requireHashed(_ type: SwiftType, at node: some SyntaxProtocol) throws {
    guard case .nominal(let name, let arguments) = type, name == "Set" || name == "Dictionary",
      let key = arguments.first, table.conforms(key, to: "Hashable") == false
    else { return }
    throw fail(.notHashable(key), at: node)
  }

  /// Decides the calls that are still open, gives literals their default types and looks at what
  /// was required of generic parameters.
  func settle(from start: Int, mark: Solver.Mark, at node: some SyntaxProtocol) throws {
    try solvePending(from: start)
    solver.applyDefaults(from: mark)
    if let broken = solver.recheck() { throw fail(.requirement(describe(broken)), at: node) }
    if !context.isClosure { solver.clearConstraints() }
  }

  func describe(_ constraint: Solver.Constraint) -> String {
    switch constraint {
    case .conformance(let type, let name):
      "type '\(solver.substitute(type))' does not conform to protocol '\(name)'"
    case .member(let base, let name, let other):
      "'\(solver.substitute(base)).\(name)' is not '\(solver.substitute(other))'"
    }
  }

  /// Checks an expression that has to be of a type.
  func check(_ node: ExprSyntax, as expected: SwiftType) throws -> TypedExpression {
    let made = try expression(node, expected)
    return try coerce(made, to: expected, at: node)
  }

  /// Converts a checked expression, or says why it can't be.
  func coerce(_ made: TypedExpression, to type: SwiftType, at node: some SyntaxProtocol) throws
    -> TypedExpression
  {
    if made.type == type { return made }
    let mark = solver.mark()
    if solver.convert(made.type, to: type) != nil { return converted(made, to: type) }
    solver.undo(to: mark)
    // An open overload may have to be decided before its type can be compared.
    throw fail(
      .mismatch(found: settled(made.type), expected: settled(type)),
      at: node
    )
  }

  func converted(_ made: TypedExpression, to type: SwiftType) -> TypedExpression {
    if made.type == type { return made }
    return TypedExpression(made.syntax, type, .conversion(made))
  }

  /// The type for a message: with what is known, literals at their defaults.
  func settled(_ type: SwiftType) -> SwiftType {
    solver.substitute(type).mapParts { part in
      if let literal = self.solver.literal(part), let type = Solver.defaultType(literal) {
        type
      } else {
        part
      }
    }
  }

  /// The type, open overloads decided if it is not known otherwise.
  func known(_ type: SwiftType) throws -> SwiftType {
    if solver.isFree(type) {
      try solvePending(from: 0)
      solver.applyDefault(type)
    }
    // A range with a point in a bound has fewer members than one of whole numbers.
    if case .nominal(let name, let bounds) = solver.resolve(type), name.hasSuffix("Range"),
      let bound = bounds.first, solver.literal(bound) == .float
    {
      solver.applyDefault(bound)
    }
    return solver.substitute(type)
  }
}
