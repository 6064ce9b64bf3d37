import SwiftSyntax

/// Finds the names that a type is written with: `City` and `Int` in `[City!: Int]`.
final class IdentifiedTypes: SyntaxVisitor {
  private var parts: [IdentifierTypeSyntax] = []

  /// The names in a type, in their order, with what stands between their angle brackets.
  static func parts(of node: some SyntaxProtocol) -> [IdentifierTypeSyntax] {
    let visitor = IdentifiedTypes(viewMode: .sourceAccurate)
    visitor.walk(node)
    return visitor.parts
  }

  override func visitPost(_ node: IdentifierTypeSyntax) { parts.append(node) }
}
