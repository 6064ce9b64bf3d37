import SwiftSyntax

/// Finds the forms of types that Swift has and cells have not.
final class UnsupportedTypes: SyntaxVisitor {
  private var found: (problem: CheckProblem, node: Syntax)?

  /// The first such form in a type.
  static func first(in node: some SyntaxProtocol) -> (problem: CheckProblem, node: Syntax)? {
    let visitor = UnsupportedTypes(viewMode: .sourceAccurate)
    visitor.walk(node)
    return visitor.found
  }

  private func note(_ problem: CheckProblem, _ node: some SyntaxProtocol)
    -> SyntaxVisitorContinueKind
  {
    found = found ?? (problem, Syntax(node))
    return .skipChildren
  }

  override func visit(_ node: CompositionTypeSyntax) -> SyntaxVisitorContinueKind {
    let text = node.trimmedDescription
    return note(
      .unsupported("'\(text)' as a type", instead: "declare a protocol that refines all of them"),
      node
    )
  }

  override func visit(_ node: SomeOrAnyTypeSyntax) -> SyntaxVisitorContinueKind {
    guard node.someOrAnySpecifier.tokenKind == .keyword(.some) else { return .visitChildren }
    let asked = node.constraint.trimmedDescription
    return note(.unsupported("'some \(asked)' here", instead: "write 'any \(asked)'"), node)
  }
}
