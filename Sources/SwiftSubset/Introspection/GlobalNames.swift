import SwiftSyntax

/// The names that a cell's statements declare for the cells after it.
struct GlobalNames {
  struct Name {
    enum Kind { case variable, function, type }

    let kind: Kind
    let name: String
    /// Where it is declared, in UTF-8 code units.
    let utf8Offset: Int
    /// The whole declaration.
    let declaration: Syntax
  }

  private(set) var all: [Name] = []

  init(in tree: SourceFileSyntax) {
    for item in tree.statements {
      switch item.item {
      case .decl(let node): add(node)
      case .stmt(let node):
        // What `guard let` declares lives on after it.
        if let node = node.as(GuardStmtSyntax.self) { addPatterns(in: Syntax(node.conditions)) }
      case .expr: break
      }
    }
  }

  private mutating func add(_ node: DeclSyntax) {
    switch node.as(DeclSyntaxEnum.self) {
    case .variableDecl(let node):
      for binding in node.bindings { addPatterns(in: Syntax(binding.pattern)) }
    case .functionDecl(let node): add(.function, node.name, node)
    case .structDecl(let node): add(.type, node.name, node)
    case .classDecl(let node): add(.type, node.name, node)
    case .enumDecl(let node): add(.type, node.name, node)
    case .protocolDecl(let node): add(.type, node.name, node)
    case .typeAliasDecl(let node): add(.type, node.name, node)
    default: break
    }
  }

  private mutating func addPatterns(in node: Syntax) {
    if let pattern = node.as(IdentifierPatternSyntax.self) {
      add(.variable, pattern.identifier, pattern)
    }
    for child in node.children(viewMode: .sourceAccurate) where !child.is(ClosureExprSyntax.self) {
      addPatterns(in: child)
    }
  }

  private mutating func add(
    _ kind: Name.Kind,
    _ token: TokenSyntax,
    _ node: some SyntaxProtocol
  ) {
    all.append(
      Name(
        kind: kind,
        name: token.word,
        utf8Offset: token.positionAfterSkippingLeadingTrivia.utf8Offset,
        declaration: Syntax(node)
      )
    )
  }
}
