import SwiftSyntax

/// Turns type syntax into types.
///
/// It knows the names that a declaration's types may use: its own generic parameters, those of its
/// type, and the table's types.
struct DeclarationScope {
  let table: TypeTable
  var type: TypeDeclaration?
  var genericNames: Set<String> = []
  var signature = GenericSignature()
  /// A cell's own type names, which may differ from the identity in the table.
  var aliases: [String: SwiftType] = [:]
  /// Leaves `T.Element` of a type parameter as it is, for those who use what is declared.
  var keepsMembers = false

  init(table: TypeTable, type: TypeDeclaration? = nil) {
    self.table = table
    self.type = type
    if let type { genericNames.formUnion(type.parameters) }
  }

  mutating func add(_ clause: GenericParameterClauseSyntax?) {
    for parameter in clause?.parameters ?? [] {
      genericNames.insert(parameter.name.word)
      signature.parameters.append(parameter.name.word)
      if let inherited = parameter.inheritedType {
        require(.parameter(parameter.name.word), inherited)
      }
    }
    add(clause?.genericWhereClause)
  }

  mutating func add(_ clause: GenericWhereClauseSyntax?) {
    for requirement in clause?.requirements ?? [] {
      switch requirement.requirement {
      case .conformanceRequirement(let node):
        if let subject = type(node.leftType) { require(subject, node.rightType) }
      case .sameTypeRequirement(let node):
        if case .type(let left) = node.leftType, case .type(let right) = node.rightType,
          let first = type(left), let second = type(right)
        {
          signature.requirements.append(.same(first, second))
        }
      default: break
      }
    }
  }

  private mutating func require(_ subject: SwiftType, _ constraint: TypeSyntax) {
    if let composition = constraint.as(CompositionTypeSyntax.self) {
      for element in composition.elements { require(subject, element.type) }
      return
    }
    guard let (name, arguments) = protocolName(constraint) else { return }
    signature.requirements.append(.conformance(subject, protocol: name))
    let primary = table.types[name]?.primaryAssociatedTypes ?? []
    for (associated, argument) in zip(primary, arguments) {
      signature.requirements.append(.same(.member(subject, associated), argument))
    }
  }

  /// The name and the generic arguments of a protocol (or superclass) named in a clause.
  func protocolName(_ node: TypeSyntax) -> (String, [SwiftType])? {
    if let attributed = node.as(AttributedTypeSyntax.self) {
      return protocolName(attributed.baseType)
    }
    guard let identifier = node.as(IdentifierTypeSyntax.self) else { return nil }
    let name = identifier.name.word
    if let identity = aliases[name]?.nominalName { return (identity, []) }
    return (name, arguments(identifier.genericArgumentClause) ?? [])
  }

  func arguments(_ clause: GenericArgumentClauseSyntax?) -> [SwiftType]? {
    var types: [SwiftType] = []
    for argument in clause?.arguments ?? [] {
      guard case .type(let node) = argument.argument, let type = type(node) else { return nil }
      types.append(type)
    }
    return types
  }

  /// A parameter's type; `some P` becomes a generic parameter of the declaration.
  mutating func parameterType(_ node: TypeSyntax) -> SwiftType? {
    guard let constraint = node.as(SomeOrAnyTypeSyntax.self),
      constraint.someOrAnySpecifier.tokenKind == .keyword(.some)
    else { return type(node) }
    let name = "some\(signature.parameters.count) " + constraint.constraint.trimmedDescription
    signature.parameters.append(name)
    require(.parameter(name), constraint.constraint)
    return .parameter(name)
  }

  /// The type that the syntax names, or nil where it names none.
  func type(_ node: TypeSyntax) -> SwiftType? {
    switch node.as(TypeSyntaxEnum.self) {
    case .identifierType(let node): identifier(node)
    case .arrayType(let node): type(node.element).map { .array($0) }
    case .dictionaryType(let node): dictionary(node)
    case .optionalType(let node): type(node.wrappedType).map { .optional($0) }
    case .tupleType(let node): tuple(node)
    case .functionType(let node): function(node)
    case .attributedType(let node): type(node.baseType)
    case .someOrAnyType(let node): existential(node)
    case .memberType(let node): member(node)
    case .metatypeType(let node): type(node.baseType).map { .metatype($0) }
    default: nil
    }
  }

  private func identifier(_ node: IdentifierTypeSyntax) -> SwiftType? {
    let name = node.name.word
    if let nested = nestedType(name) { return nested }
    if let alias = aliases[name] { return applied(alias, node) }
    if genericNames.contains(name) { return .parameter(name) }
    if name == "Self" {
      if let type, type.kind != .protocol { return type.selfType }
      return .parameter("Self")
    }
    if name == "Any" { return .any }
    if name == "Void" { return .void }
    if let type {
      if type.kind == .protocol, isAssociatedType(name, of: type) {
        return .member(.parameter("Self"), name)
      }
      if let alias = type.typealiases[name] ?? inheritedAlias(name, of: type) {
        // A protocol's own is what a type has that says nothing else, as `String` does.
        return type.kind == .protocol ? .member(.parameter("Self"), name) : alias
      }
    }
    guard let declaration = table.types[name] else { return nil }
    guard let arguments = arguments(node.genericArgumentClause) else { return nil }
    if declaration.kind == .protocol { return .existential(name, arguments) }
    if arguments.isEmpty, let type, type === declaration { return type.selfType }
    return arguments.count == declaration.parameters.count ? .nominal(name, arguments) : nil
  }

  /// A cell's own generic type with what is written between its angle brackets.
  private func applied(_ alias: SwiftType, _ node: IdentifierTypeSyntax) -> SwiftType? {
    guard case .nominal(let identity, _) = alias, let declaration = table.types[identity],
      !declaration.parameters.isEmpty, declaration.isUserDefined, alias == declaration.selfType
    else { return alias }
    guard let arguments = arguments(node.genericArgumentClause) else { return nil }
    if arguments.isEmpty, declaration === type { return alias }
    return arguments.count == declaration.parameters.count ? .nominal(identity, arguments) : nil
  }

  /// A type declared inside of the cell's type, or of one around it.
  private func nestedType(_ name: String) -> SwiftType? {
    var current = type
    while let one = current, one.isUserDefined {
      if let nested = one.typealiases[name] { return nested }
      current = one.outer
    }
    return nil
  }

  private func isAssociatedType(_ name: String, of type: TypeDeclaration) -> Bool {
    if type.primaryAssociatedTypes.contains(name) || type.associated[name] != nil { return true }
    return type.conformances.contains {
      table.types[$0.protocol].map { isAssociatedType(name, of: $0) } ?? false
    }
  }

  private func inheritedAlias(_ name: String, of type: TypeDeclaration) -> SwiftType? {
    type.conformances.lazy.compactMap { table.types[$0.protocol]?.typealiases[name] }.first
  }

  private func dictionary(_ node: DictionaryTypeSyntax) -> SwiftType? {
    guard let key = type(node.key), let value = type(node.value) else { return nil }
    return .dictionary(key, value)
  }

  private func tuple(_ node: TupleTypeSyntax) -> SwiftType? {
    var elements: [SwiftType.TupleElement] = []
    for element in node.elements {
      guard let type = type(element.type) else { return nil }
      elements.append(.init(label: element.firstName?.word, type: type))
    }
    if elements.count == 1 { return elements[0].type }
    return .tuple(elements)
  }

  private func function(_ node: FunctionTypeSyntax) -> SwiftType? {
    guard node.effectSpecifiers?.asyncSpecifier == nil,
      let result = type(node.returnClause.type)
    else { return nil }
    var parameters: [SwiftType.FunctionType.Parameter] = []
    for parameter in node.parameters {
      guard let type = type(parameter.type) else { return nil }
      parameters.append(.init(type: type, isInout: parameter.type.isInout))
    }
    let throwing = node.effectSpecifiers?.throwsClause != nil
    return .function(.init(parameters: parameters, result: result, isThrowing: throwing))
  }

  private func existential(_ node: SomeOrAnyTypeSyntax) -> SwiftType? {
    guard node.someOrAnySpecifier.tokenKind == .keyword(.any),
      let (name, arguments) = protocolName(node.constraint), table.types[name] != nil
    else { return nil }
    return .existential(name, arguments)
  }

  private func member(_ node: MemberTypeSyntax) -> SwiftType? {
    guard let base = type(node.baseType) else { return nil }
    if keepsMembers, base.containsParameter { return .member(base, node.name.word) }
    return table.resolvingMembers(.member(base, node.name.word))
  }
}

extension TypeSyntax {
  /// Whether the type is written `inout T`.
  var isInout: Bool {
    specifierTexts.contains("inout")
  }

  var isAutoclosure: Bool {
    self.as(AttributedTypeSyntax.self)?.attributes.trimmedDescription.contains("@autoclosure")
      ?? false
  }

  private var specifierTexts: [String] {
    self.as(AttributedTypeSyntax.self)?.specifiers.map(\.trimmedDescription) ?? []
  }
}
