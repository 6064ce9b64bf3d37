import SwiftParser
import SwiftSyntax

/// Reads Swift interface text (declarations without bodies) into a `TypeTable`.
///
/// Goals, in this order: the text is Swift that the compiler would take in a protocol or a
/// `.swiftinterface`; nothing in it is skipped silently; reading is cheap.
struct InterfaceReader {
  let table: TypeTable
  let module: String
  private(set) var problems: [String] = []
  /// Parameter type spellings, which tell apart declarations of one full name.
  private var spelled: [(declaration: Declaration, types: String)] = []

  init(table: TypeTable, module: String) {
    self.table = table
    self.module = module
  }

  /// Reads the text and binds the implementations, keyed by full name.
  mutating func read(_ texts: [String], implementations: [String: Implementation]) {
    let trees = texts.map { Parser.parse(source: $0) }
    for tree in trees {
      for item in tree.statements { declareType(item.item) }
    }
    for tree in trees {
      for item in tree.statements { read(item.item) }
    }
    bind(implementations)
  }

  private mutating func declareType(_ item: CodeBlockItemSyntax.Item) {
    guard case .decl(let declaration) = item else { return }
    switch declaration.as(DeclSyntaxEnum.self) {
    case .structDecl(let node):
      declare(.struct, node.name.word, node.genericParameterClause, DeclSyntax(node))
    case .classDecl(let node):
      declare(.class, node.name.word, node.genericParameterClause, DeclSyntax(node))
    case .enumDecl(let node):
      declare(.enum, node.name.word, node.genericParameterClause, DeclSyntax(node))
    case .protocolDecl(let node):
      let type = declare(.protocol, node.name.word, nil, DeclSyntax(node))
      type.primaryAssociatedTypes =
        node.primaryAssociatedTypeClause?.primaryAssociatedTypes.map(\.name.word) ?? []
    default: break
    }
  }

  @discardableResult
  private func declare(
    _ kind: TypeDeclaration.Kind,
    _ name: String,
    _ generics: GenericParameterClauseSyntax?,
    _ node: DeclSyntax
  ) -> TypeDeclaration {
    let type = TypeDeclaration(kind: kind, name: name)
    type.parameters = generics?.parameters.map(\.name.word) ?? []
    type.module = module
    type.syntax = node
    table.add(type)
    return type
  }

  private mutating func read(_ item: CodeBlockItemSyntax.Item) {
    guard case .decl(let declaration) = item else { return problem(item) }
    switch declaration.as(DeclSyntaxEnum.self) {
    case .structDecl(let node): read(node.name.word, node, node.genericParameterClause)
    case .classDecl(let node): read(node.name.word, node, node.genericParameterClause)
    case .enumDecl(let node): read(node.name.word, node, node.genericParameterClause)
    case .protocolDecl(let node): read(node.name.word, node, nil)
    case .extensionDecl(let node): readExtension(node)
    case .operatorDecl, .precedenceGroupDecl, .importDecl: break
    default: read(declaration, in: nil, scope: DeclarationScope(table: table), extra: nil)
    }
  }

  private mutating func read(
    _ name: String,
    _ node: some DeclGroupSyntax,
    _ generics: GenericParameterClauseSyntax?
  ) {
    guard let type = table.types[name] else { return }
    var scope = DeclarationScope(table: table, type: type)
    scope.add(generics)
    readInheritance(node.inheritanceClause, of: type, scope, [])
    readMembers(node.memberBlock, of: type, scope, extra: nil)
  }

  private mutating func readExtension(_ node: ExtensionDeclSyntax) {
    let name = node.extendedType.trimmedDescription
    guard let type = table.types[name] else {
      problems.append("\(module): extension of '\(name)', which is not declared")
      return
    }
    var scope = DeclarationScope(table: table, type: type)
    scope.add(node.genericWhereClause)
    readInheritance(node.inheritanceClause, of: type, scope, scope.signature.requirements)
    readMembers(node.memberBlock, of: type, scope, extra: scope.signature)
  }

  private func readInheritance(
    _ clause: InheritanceClauseSyntax?,
    of type: TypeDeclaration,
    _ scope: DeclarationScope,
    _ requirements: [GenericSignature.Requirement]
  ) {
    for inherited in clause?.inheritedTypes ?? [] {
      guard let (name, arguments) = scope.protocolName(inherited.type) else { continue }
      if let parent = table.types[name], parent.kind == .class {
        type.superclass = .nominal(name, arguments)
        continue
      }
      let conformance = TypeDeclaration.Conformance(
        protocol: name,
        arguments: arguments,
        requirements: requirements
      )
      if type.module == module {
        type.conformances.append(conformance)
      } else {
        table.extend(type, with: conformance)
      }
      let primary = table.types[name]?.primaryAssociatedTypes ?? []
      for (associated, argument) in zip(primary, arguments) {
        type.typealiases[associated] = argument
      }
    }
  }

  private mutating func readMembers(
    _ block: MemberBlockSyntax,
    of type: TypeDeclaration,
    _ scope: DeclarationScope,
    extra: GenericSignature?
  ) {
    for member in block.members {
      if let alias = member.decl.as(TypeAliasDeclSyntax.self) {
        type.typealiases[alias.name.word] = scope.type(alias.initializer.value)
      }
    }
    for member in block.members {
      read(member.decl, in: type, scope: scope, extra: extra)
    }
  }

  private mutating func read(
    _ node: DeclSyntax,
    in type: TypeDeclaration?,
    scope: DeclarationScope,
    extra: GenericSignature?
  ) {
    if node.is(TypeAliasDeclSyntax.self) || node.is(AssociatedTypeDeclSyntax.self) { return }
    guard let read = DeclarationReader(scope: scope, type: type).read(node) else {
      problems.append("\(module): '\(node.headline)' is not understood")
      return
    }
    for declaration in read {
      if let extra { declaration.generics.append(extra) }
      declaration.module = module
      table.add(declaration)
      spelled.append((declaration, declaration.parameters.map(\.spelling).joined(separator: ",")))
    }
  }

  private mutating func problem(_ item: CodeBlockItemSyntax.Item) {
    problems.append("\(module): '\(item.trimmedDescription.prefix(60))' is not a declaration")
  }

  private func bind(_ implementations: [String: Implementation]) {
    let shared = Dictionary(grouping: spelled) { $0.declaration.qualifiedName }
    for (declaration, types) in spelled {
      let name = declaration.qualifiedName
      let key = (shared[name]?.count ?? 0) > 1 ? "\(name)|\(types)" : name
      declaration.key = key
      declaration.implementation = implementations[key] ?? implementations[name]
      declaration.setter = implementations[key + "="] ?? setter(of: declaration, implementations)
    }
  }

  private func setter(
    of declaration: Declaration,
    _ implementations: [String: Implementation]
  ) -> Implementation? {
    guard declaration.isSettable else { return nil }
    return implementations[declaration.qualifiedName + "="]
  }
}
