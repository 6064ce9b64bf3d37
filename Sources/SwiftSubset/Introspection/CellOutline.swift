import SwiftSyntax

/// What a checked cell declares, uses and shows, by place: enough to make a program of cells.
///
/// Places are ranges in the cell's text, in UTF-8 code units.
package struct CellOutline: Sendable {
  /// A name at a place.
  package struct Name: Sendable {
    package enum Role: Equatable, Sendable {
      /// A variable or a function of the notebook is declared.
      case declaration
      /// A type is declared; the range is that of the whole declaration.
      case type(declaration: Range<Int>)
      /// A variable or a function of the notebook is used; `isOfCell` if this cell declared it.
      case use(isOfCell: Bool)
      /// The `x` of `if let x`, which uses a global and declares a local.
      case shorthand(isOfCell: Bool)
      /// Something else: a type, a local, or what the library declares if `isOfLibrary`.
      case mention(isOfLibrary: Bool)
    }

    package let text: String
    package let range: Range<Int>
    package let role: Role
  }

  /// In the order of the text.
  package let names: [Name]
  /// The last expression, if a notebook shows its value.
  package let shown: Range<Int>?
  /// Expressions whose value nobody takes.
  package let unused: [Range<Int>]

  init(
    _ tree: SourceFileSyntax,
    uses: [Int: GlobalUse],
    table: TypeTable,
    shown: Syntax?,
    unused: [Syntax]
  ) {
    let collector = NameCollector(uses: uses, table: table)
    collector.walk(tree)
    let declared = GlobalNames(in: tree).all.map { name in
      Name(
        text: name.name,
        range: name.utf8Offset..<(name.utf8Offset + name.name.utf8.count),
        role: name.kind == .type
          ? .type(declaration: name.declaration.trimmedUTF8Range) : .declaration
      )
    }
    names = (collector.names + declared).sorted { $0.range.lowerBound < $1.range.lowerBound }
    self.shown = shown?.trimmedUTF8Range
    self.unused = unused.map(\.trimmedUTF8Range)
  }
}

private final class NameCollector: SyntaxVisitor {
  private(set) var names: [CellOutline.Name] = []
  private let uses: [Int: GlobalUse]
  private let table: TypeTable

  init(uses: [Int: GlobalUse], table: TypeTable) {
    self.uses = uses
    self.table = table
    super.init(viewMode: .sourceAccurate)
  }

  override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
    // A member's name follows its dot.
    if node.parent?.as(MemberAccessExprSyntax.self)?.declName != node { add(node.baseName) }
    return .visitChildren
  }

  override func visit(_ node: IdentifierTypeSyntax) -> SyntaxVisitorContinueKind {
    add(node.name)
    return .visitChildren
  }

  override func visit(_ node: OptionalBindingConditionSyntax) -> SyntaxVisitorContinueKind {
    if node.initializer == nil, let name = node.pattern.as(IdentifierPatternSyntax.self),
      let use = uses[name.positionAfterSkippingLeadingTrivia.utf8Offset]
    {
      add(name.identifier, .shorthand(isOfCell: use.isOfCell))
    }
    return .visitChildren
  }

  private func add(_ token: TokenSyntax) {
    let use = uses[token.positionAfterSkippingLeadingTrivia.utf8Offset]
    let isOfLibrary = table.functions[token.text] != nil || table.types[token.text] != nil
    add(token, use.map { .use(isOfCell: $0.isOfCell) } ?? .mention(isOfLibrary: isOfLibrary))
  }

  private func add(_ token: TokenSyntax, _ role: CellOutline.Name.Role) {
    names.append(.init(text: token.text, range: Syntax(token).trimmedUTF8Range, role: role))
  }
}

extension Syntax {
  /// Where the node stands, without the blanks and comments around it.
  fileprivate var trimmedUTF8Range: Range<Int> {
    let start = positionAfterSkippingLeadingTrivia.utf8Offset
    return start..<max(start, endPositionBeforeTrailingTrivia.utf8Offset)
  }
}
