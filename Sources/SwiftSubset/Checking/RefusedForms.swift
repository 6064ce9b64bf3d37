import SwiftOperators
import SwiftSyntax

/// Finds what the parser takes and the compiler refuses by its form alone.
///
/// The words stand in the wrong place, so that no type has to be known.
final class RefusedForms: SyntaxVisitor {
  private var failure: CheckFailure?

  /// Holds a cell to have no such form.
  static func check(_ tree: some SyntaxProtocol) throws(CheckFailure) {
    let visitor = RefusedForms(viewMode: .sourceAccurate)
    visitor.walk(tree)
    if let failure = visitor.failure { throw failure }
  }

  private func refuse(_ problem: CheckProblem, at node: some SyntaxProtocol)
    -> SyntaxVisitorContinueKind
  {
    failure = failure ?? CheckFailure(problem: problem, node: Syntax(node))
    return .skipChildren
  }

  override func visit(_ node: TokenSyntax) -> SyntaxVisitorContinueKind { .skipChildren }

  override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
    let word = node.bindingSpecifier
    return Self.binds(word) ? .visitChildren : refuse(.strayBinding(word.text), at: word)
  }

  override func visit(_ node: ValueBindingPatternSyntax) -> SyntaxVisitorContinueKind {
    let word = node.bindingSpecifier
    guard Self.binds(word) else { return refuse(.strayBinding(word.text), at: word) }
    switch binder(of: Syntax(node))?.kind {
    case .forStmt where word.tokenKind == .keyword(.let):
      return refuse(.bindingInConstant, at: word)
    case .forStmt, nil: return .visitChildren
    default: return refuse(.nestedBinding(word.text), at: word)
    }
  }

  override func visit(_ node: OptionalBindingConditionSyntax) -> SyntaxVisitorContinueKind {
    let word = node.bindingSpecifier
    return Self.binds(word) ? .visitChildren : refuse(.strayBinding(word.text), at: word)
  }

  private static func binds(_ word: TokenSyntax) -> Bool {
    word.tokenKind == .keyword(.let) || word.tokenKind == .keyword(.var)
  }

  /// The `let`, `var` or `for` whose pattern the node is a part of.
  private func binder(of node: Syntax) -> Syntax? {
    var parent = node.parent
    while let next = parent {
      switch next.kind {
      case .valueBindingPattern, .variableDecl, .optionalBindingCondition: return next
      case .forStmt: return next.as(ForStmtSyntax.self)?.caseKeyword == nil ? next : nil
      case .tuplePattern, .tuplePatternElementList, .tuplePatternElement, .expressionPattern,
        .patternExpr, .tupleExpr, .labeledExprList, .labeledExpr, .functionCallExpr,
        .optionalChainingExpr, .patternBinding, .patternBindingList:
        parent = next.parent
      default: return nil
      }
    }
    return nil
  }

  override func visit(_ node: EnumCaseParameterClauseSyntax) -> SyntaxVisitorContinueKind {
    node.parameters.isEmpty ? refuse(.caseWithoutValues, at: node) : .visitChildren
  }

  override func visit(_ node: TupleTypeElementSyntax) -> SyntaxVisitorContinueKind {
    guard let name = node.firstName, node.colon != nil else { return .visitChildren }
    if node.parent?.parent?.is(FunctionTypeSyntax.self) ?? false {
      if name.tokenKind == .wildcard { return .visitChildren }
      return refuse(.functionTypeLabel(name.word), at: name)
    }
    return node.secondName == nil ? .visitChildren : refuse(.twoLabels, at: name)
  }

  /// What may stand before a type and changes nothing here.
  private static let typeAttributes: Set<String> = [
    "escaping", "autoclosure", "Sendable", "MainActor", "unchecked", "preconcurrency",
    "retroactive",
  ]

  override func visit(_ node: AttributedTypeSyntax) -> SyntaxVisitorContinueKind {
    for case .attribute(let attribute) in node.attributes {
      let name = attribute.attributeName.trimmedDescription
      if Self.typeAttributes.contains(name) { continue }
      return refuse(.unsupported("the attribute '@\(name)'", instead: nil), at: attribute)
    }
    return .visitChildren
  }

  override func visit(_ node: ImportDeclSyntax) -> SyntaxVisitorContinueKind {
    let list = node.parent?.parent
    guard list?.parent?.is(SourceFileSyntax.self) ?? false else {
      return refuse(.importInside, at: node)
    }
    guard let kind = node.importKindSpecifier, node.path.count == 1 else { return .skipChildren }
    return refuse(.importOfKind(kind.text), at: node.path)
  }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    if case .identifier = node.name.tokenKind { return .visitChildren }
    let label = node.signature.parameterClause.parameters.first {
      $0.secondName != nil && $0.firstName.tokenKind != .wildcard
    }
    return label.map { refuse(.operatorLabel, at: $0.firstName) } ?? .visitChildren
  }

  override func visit(_ node: InfixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    guard node.rightOperand.is(TryExprSyntax.self),
      let name = node.operator.as(BinaryOperatorExprSyntax.self)?.operator.text,
      !name.hasSuffix("=") || OperatorTable.comparisons.contains(name)
    else { return .visitChildren }
    return refuse(.tryOnTheRight, at: node.rightOperand)
  }

  override func visit(_ node: CodeBlockItemSyntax) -> SyntaxVisitorContinueKind {
    guard node.parent?.parent?.is(SourceFileSyntax.self) ?? false, case .expr = node.item,
      node.firstToken(viewMode: .sourceAccurate)?.tokenKind == .leftBrace
    else { return .visitChildren }
    return refuse(.closureAsStatement, at: node)
  }
}
