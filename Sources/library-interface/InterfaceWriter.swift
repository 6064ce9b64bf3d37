import SwiftSyntax

/// Writes the public interface of Swift source files: declarations and documentation, no bodies.
///
/// The result is what the notebook's type checker reads, what completion and inspection show, and
/// so the only place from which a cell learns labels, defaults and types. It is Swift, in the form
/// of a `.swiftinterface`: `{ get }` and `{ get set }` stand for accessors.
struct InterfaceWriter {
  private var lines: [String] = []
  private let withheld: Set<String>

  private init(withheld: Set<String>) {
    self.withheld = withheld
  }

  /// The classes that conform to a protocol with static members: a cell calls these by the class's
  /// name, so they are written once more for each.
  private static let conformers = [
    "LanguageModel": ["RNN", "FastRNN", "ClassRNN", "TreeRNN", "GRU", "LSTM"]
  ]

  /// The protocols that are written as the types that conform to them: cells know these alone.
  private static let unfolded = ["Elementwise": ["Matrix", "Vector"]]

  /// Writes the interface of one file.
  ///
  /// - Parameters:
  ///   - file: The source.
  ///   - withheld: Names of types and members to leave out.
  /// - Returns: Swift text; nothing if the file has no public declaration.
  static func interface(of file: SourceFileSyntax, withheld: Set<String>) -> String {
    var writer = InterfaceWriter(withheld: withheld)
    for item in file.statements {
      if case .decl(let declaration) = item.item {
        writer.write(declaration, indent: "", isPublicContext: false)
      }
    }
    return writer.lines.joined(separator: "\n")
  }

  private mutating func write(_ declaration: DeclSyntax, indent: String, isPublicContext: Bool) {
    guard !isWithheld(declaration), !isDisfavored(declaration) else { return }
    switch declaration.as(DeclSyntaxEnum.self) {
    case .structDecl(let node): writeType(node, indent, isPublicContext)
    case .classDecl(let node): writeType(node, indent, isPublicContext)
    case .enumDecl(let node): writeType(node, indent, isPublicContext)
    case .protocolDecl(let node) where Self.unfolded[node.name.text] != nil: break
    case .protocolDecl(let node):
      writeType(node, indent, isPublicContext, membersArePublic: true)
    case .extensionDecl(let node): writeExtension(node, indent)
    case .enumCaseDecl(let node):
      if isPublicContext { emit(node, node.trimmedDescription, indent) }
    case .associatedTypeDecl(let node):
      if isPublicContext { emit(node, node.trimmedDescription, indent) }
    case .typeAliasDecl(let node):
      if isVisible(node.modifiers, isPublicContext) { emit(node, signature(of: node), indent) }
    case .functionDecl(let node):
      if isVisible(node.modifiers, isPublicContext) {
        emit(node, signature(of: node.with(\.body, nil)), indent)
      }
    case .initializerDecl(let node):
      if isVisible(node.modifiers, isPublicContext) {
        emit(node, signature(of: node.with(\.body, nil)), indent)
      }
    case .subscriptDecl(let node):
      if isVisible(node.modifiers, isPublicContext) {
        let accessors = accessorText(node.accessorBlock, modifiers: node.modifiers, isLet: false)
        emit(node, signature(of: node.with(\.accessorBlock, nil)) + accessors, indent)
      }
    case .variableDecl(let node):
      if isVisible(node.modifiers, isPublicContext) { writeVariable(node, indent) }
    default: break
    }
  }

  private mutating func writeType(
    _ node: some DeclGroupSyntax,
    _ indent: String,
    _ isPublicContext: Bool,
    membersArePublic: Bool = false
  ) {
    guard isVisible(node.modifiers, isPublicContext) else { return }
    emit(node, headline(of: node) + " {", indent)
    for member in node.memberBlock.members {
      // A protocol's requirements and an enum's cases are as public as their type.
      let isPublic = membersArePublic || member.decl.is(EnumCaseDeclSyntax.self)
      write(member.decl, indent: indent + "  ", isPublicContext: isPublic)
    }
    lines.append(indent + "}")
  }

  private mutating func writeExtension(_ node: ExtensionDeclSyntax, _ indent: String) {
    var node = node
    if let types = Self.unfolded[node.extendedType.trimmedDescription] {
      for type in types { writeMembers(Array(node.memberBlock.members), for: type, indent) }
      return
    }
    for type in Self.conformers[node.extendedType.trimmedDescription] ?? [] {
      writeMembers(node.memberBlock.members.filter(isStatic), for: type, indent)
    }
    if Self.conformers[node.extendedType.trimmedDescription] != nil {
      node.memberBlock.members = node.memberBlock.members.filter { !isStatic($0) }
    }
    var inner = InterfaceWriter(withheld: withheld)
    let isPublic = node.modifiers.contains { $0.name.tokenKind == .keyword(.public) }
    for member in node.memberBlock.members {
      inner.write(member.decl, indent: indent + "  ", isPublicContext: isPublic)
    }
    // An extension that only adds a conformance to a public type still matters to the checker.
    guard !inner.lines.isEmpty || node.inheritanceClause != nil else { return }
    emit(node, headline(of: node) + " {", indent)
    lines += inner.lines
    lines.append(indent + "}")
  }

  private mutating func writeMembers(
    _ members: [MemberBlockItemSyntax],
    for type: String,
    _ indent: String
  ) {
    var inner = InterfaceWriter(withheld: withheld)
    for member in members {
      inner.write(member.decl, indent: indent + "  ", isPublicContext: false)
    }
    guard !inner.lines.isEmpty else { return }
    lines.append("\(indent)extension \(type) {")
    lines += inner.lines.map { $0.replacing(/\bSelf\b/, with: type) }
    lines.append(indent + "}")
  }

  private func isStatic(_ member: MemberBlockItemSyntax) -> Bool {
    guard let function = member.decl.as(FunctionDeclSyntax.self) else { return false }
    return function.modifiers.contains { $0.name.tokenKind == .keyword(.static) }
  }

  /// Whether Swift itself is told to take it only where nothing else fits.
  private func isDisfavored(_ declaration: DeclSyntax) -> Bool {
    let attributes = declaration.asProtocol((any WithAttributesSyntax).self)?.attributes
    return attributes?.trimmedDescription.contains("_disfavoredOverload") ?? false
  }

  private func isWithheld(_ declaration: DeclSyntax) -> Bool {
    switch declaration.as(DeclSyntaxEnum.self) {
    case .structDecl(let node): withheld.contains(node.name.text)
    case .classDecl(let node): withheld.contains(node.name.text)
    case .enumDecl(let node): withheld.contains(node.name.text)
    case .functionDecl(let node): withheld.contains(node.name.text)
    case .extensionDecl(let node): withheld.contains(node.extendedType.trimmedDescription)
    case .variableDecl(let node):
      node.bindings.contains {
        withheld.contains($0.pattern.trimmedDescription)
          || withheld.contains($0.typeAnnotation?.type.trimmedDescription ?? "")
      }
    case .initializerDecl(let node):
      // An initializer is known by its first label, or by what it takes.
      node.signature.parameterClause.parameters.first.map {
        withheld.contains($0.firstName.text) || withheld.contains("init(\($0.firstName.text):)")
          || withheld.contains($0.type.trimmedDescription)
      } ?? false
    default: false
    }
  }

  private mutating func writeVariable(_ node: VariableDeclSyntax, _ indent: String) {
    let isLet = node.bindingSpecifier.tokenKind == .keyword(.let)
    for binding in node.bindings {
      let accessors = accessorText(
        binding.accessorBlock,
        modifiers: node.modifiers,
        isLet: isLet,
        isStored: binding.accessorBlock == nil
      )
      let bare = node.with(
        \.bindings,
        [
          binding.with(\.accessorBlock, nil).with(\.initializer, nil).with(\.trailingComma, nil)
        ]
      )
      emit(node, signature(of: bare) + accessors, indent)
    }
  }

  private mutating func emit(_ node: some SyntaxProtocol, _ text: String, _ indent: String) {
    for comment in documentation(of: node) { lines.append(indent + comment) }
    lines += text.split(separator: "\n").map { line in
      indent + line.drop { $0 == " " }
    }
  }
}

/// The accessors as an interface states them; nothing for a stored `let`.
private func accessorText(
  _ block: AccessorBlockSyntax?,
  modifiers: DeclModifierListSyntax,
  isLet: Bool,
  isStored: Bool = false
) -> String {
  if isLet { return "" }
  let isSetterHidden = modifiers.contains { $0.detail?.detail.text == "set" }
  guard let block, !isStored else { return isSetterHidden ? " { get }" : " { get set }" }
  guard case .accessors(let accessors) = block.accessors else { return " { get }" }
  let names = accessors.map(\.accessorSpecifier.text)
  let isObserved = names.contains("didSet") || names.contains("willSet")
  let getter = accessors.first { $0.accessorSpecifier.text == "get" }
  let effects = getter?.effectSpecifiers.map { " " + $0.trimmedDescription } ?? ""
  let hasSetter = isObserved || names.contains("set") || names.contains("_modify")
  return hasSetter && !isSetterHidden ? " { get\(effects) set }" : " { get\(effects) }"
}

private func isVisible(_ modifiers: DeclModifierListSyntax, _ isPublicContext: Bool) -> Bool {
  let names = modifiers.filter { $0.detail == nil }.map(\.name.tokenKind)
  if names.contains(.keyword(.public)) || names.contains(.keyword(.open)) { return true }
  let hidden: [TokenKind] = [.keyword(.private), .keyword(.fileprivate), .keyword(.package)]
  return isPublicContext && !names.contains(where: hidden.contains)
}

/// A declaration without its `private(set)`, comments and line breaks.
private func signature(of node: some SyntaxProtocol & WithModifiersSyntax) -> String {
  folded(node.with(\.modifiers, node.modifiers.filter { $0.detail == nil }).trimmedDescription)
}

private func headline(of node: some DeclGroupSyntax) -> String {
  let text = node.trimmedDescription
  let body = node.memberBlock.trimmedDescription
  return folded(String(text.dropLast(body.count)))
}

private func folded(_ text: String) -> String {
  text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    .replacing("( ", with: "(").replacing(" )", with: ")")
}

private func documentation(of node: some SyntaxProtocol) -> [String] {
  node.leadingTrivia.compactMap { piece in
    if case .docLineComment(let text) = piece { text } else { nil }
  }
}
