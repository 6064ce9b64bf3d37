import SwiftSyntax

/// Turns checked code into Swift closures over typed slots: names, overloads and conversions are
/// resolved here, once.
///
/// What can throw has to be marked with `try` and handled; that is checked here too, because only
/// now every overload is known.
final class Lowering {
  let solver: Solver
  let source: CellSource
  let runtime: RuntimeContext
  let function: FunctionContext
  let outer: Lowering?
  let specializations: Specializations
  /// What stands for the type parameters in the code that is lowered.
  var types: [String: SwiftType] = [:]
  /// What the inner functions of the cell take along.
  private let captures: CapturePlans
  /// Inside `try`.
  var isCovered = false
  /// Inside something that takes errors: `do` with a catch for all, `try?`.
  var isHandled = false

  init(
    solver: Solver,
    source: CellSource,
    runtime: RuntimeContext,
    function: FunctionContext,
    outer: Lowering?,
    specializations: Specializations
  ) {
    self.solver = solver
    self.source = source
    self.runtime = runtime
    self.function = function
    self.outer = outer
    self.specializations = specializations
    captures = outer?.captures ?? CapturePlans()
  }

  /// Lowers what lies inside of this code.
  func inner(_ function: FunctionContext) -> Lowering {
    let made = Lowering(
      solver: solver,
      source: source,
      runtime: runtime,
      function: function,
      outer: self,
      specializations: specializations
    )
    made.types = types
    return made
  }

  func fail(_ problem: CheckProblem, at node: some SyntaxProtocol) -> CheckFailure {
    CheckFailure(problem: problem, node: Syntax(node))
  }

  func type(_ type: SwiftType) -> SwiftType {
    let known = solver.substitute(type)
    return types.isEmpty ? known : solver.table.resolvingMembers(known.substituting(types))
  }

  func place(_ node: some SyntaxProtocol) -> Place {
    Place(source: source, utf8Offset: node.positionAfterSkippingLeadingTrivia.utf8Offset)
  }

  func storage(of variable: Variable) -> VariableStorage {
    guard let owner = variable.owner else { return .global(variable.box) }
    if owner === function {
      return variable.isCaptured ? .boxed(variable.slot) : .slot(variable.slot)
    }
    return .capture(function.captureIndex(of: variable))
  }

  func temporary() -> Int { function.makeSlot() }

  /// Notes that an error can come from here, and whether a function throws it that was handed in.
  func noteThrow(at node: some SyntaxProtocol, isOfParameter: Bool = false) throws {
    guard isCovered else { throw fail(.missingTry, at: node) }
    if isHandled { return }
    if !isOfParameter { function.throwsItself = true }
    switch function.isThrowing {
    case true?: return
    case nil: function.isThrowing = true
    case false?:
      if function.isRethrowing, isOfParameter { return }
      if function.isRethrowing {
        let reason = "because a function that 'rethrows' throws only what its argument throws"
        throw fail(.unhandledError(reason), at: node)
      }
      throw fail(.unhandledError("because '\(function.name)' is not marked 'throws'"), at: node)
    }
  }

  /// Lowers a cell's own function.
  func lower(_ made: UserFunction) throws -> FunctionCode {
    // A function inside of a generic one has a code for each of that one's.
    let code = types.isEmpty ? made.code ?? FunctionCode() : FunctionCode()
    made.code = code
    try inner(made.context).fill(code, of: made)
    return code
  }

  /// The boxes that an inner function takes along when it is made or called from here.
  ///
  /// - Returns: Nil for a function that nothing is around.
  func captures(of inner: FunctionContext) -> CapturePlan? {
    inner.parent == nil ? nil : captures.plan(for: inner, in: self)
  }

  /// Says where the boxes lie, once all of the cell is lowered.
  func settleCaptures() { captures.settle() }
}
