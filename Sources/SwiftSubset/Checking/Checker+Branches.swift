import SwiftSyntax

extension Checker {
  /// Whether each branch of an `if` or `switch` is one expression, so that the whole has a value.
  func hasBranchValues(_ node: ExprSyntax) -> Bool {
    if let node = node.as(IfExprSyntax.self) {
      guard let otherwise = node.elseBody, isValue(node.body.statements) else { return false }
      switch otherwise {
      case .ifExpr(let next): return hasBranchValues(ExprSyntax(next))
      case .codeBlock(let block): return isValue(block.statements)
      }
    }
    guard let node = node.as(SwitchExprSyntax.self) else { return false }
    return node.cases.allSatisfy { element in
      if case .switchCase(let one) = element { isValue(one.statements) } else { false }
    }
  }

  private func isValue(_ list: CodeBlockItemListSyntax) -> Bool {
    guard list.count == 1, let only = list.first else { return false }
    if case .stmt(let node) = only.item, node.is(ThrowStmtSyntax.self) { return true }
    guard let value = only.value else { return false }
    return !isStatementLike(value) || hasBranchValues(value)
  }

  /// `if` or `switch` used for its value.
  func branches(_ node: ExprSyntax, _ expected: SwiftType?) throws -> TypedExpression {
    guard hasBranchValues(node) else {
      throw fail(
        .unsupported(
          "'if' or 'switch' as an expression with more than a value in each branch",
          instead: "assign in each branch"
        ),
        at: node
      )
    }
    let type = expected ?? solver.fresh()
    let variable = makeTemporary(type)
    let saved = branchResult
    branchResult = BranchResult(
      variable: variable,
      statements: branchLists(node),
      hasContext: expected != nil
    )
    defer { branchResult = saved }
    let statement = try expressionStatement(node)
    variable.type = solver.substitute(type)
    return TypedExpression(node, type, .branches(statement, variable))
  }

  private func branchLists(_ node: ExprSyntax) -> Set<SyntaxIdentifier> {
    var found: Set<SyntaxIdentifier> = []
    if let node = node.as(IfExprSyntax.self) {
      found.insert(node.body.statements.id)
      switch node.elseBody {
      case .ifExpr(let next): found.formUnion(branchLists(ExprSyntax(next)))
      case .codeBlock(let block): found.insert(block.statements.id)
      case nil: break
      }
    } else if let node = node.as(SwitchExprSyntax.self) {
      for case .switchCase(let one) in node.cases { found.insert(one.statements.id) }
    }
    return found
  }

  /// The statement that leaves a branch's value; nil where the list is no such branch.
  func branchValue(_ list: CodeBlockItemListSyntax) throws -> [TypedStatement]? {
    guard let result = branchResult, result.statements.contains(list.id),
      let node = list.first?.value
    else { return nil }
    branchResult = nil
    defer { branchResult = result }
    var value = try complete(node, as: result.hasContext ? result.variable.type : nil)
    // Without a context each branch has its own type, and all of them the same.
    if !result.hasContext { value = try coerce(value, to: result.variable.type, at: node) }
    let type = solver.substitute(value.type)
    if type == .never { return [TypedStatement(node, .expression(value))] }
    let target = TypedExpression(node, result.variable.type, .variable(result.variable))
    let assignment = TypedExpression(node, .void, .assign(target, value))
    return [TypedStatement(node, .expression(assignment))]
  }
}

/// Where the branches of an `if` or `switch` expression leave their value.
struct BranchResult {
  let variable: Variable
  let statements: Set<SyntaxIdentifier>
  let hasContext: Bool
}
