import SwiftSyntax

/// Turns one declaration's syntax into the checker's declarations; used for interface text and
/// for the headers of what cells declare.
struct DeclarationReader {
  var scope: DeclarationScope
  let type: TypeDeclaration?

  /// The declarations made, or nil where a part of the syntax is not understood.
  func read(_ node: DeclSyntax) -> [Declaration]? {
    switch node.as(DeclSyntaxEnum.self) {
    case .functionDecl(let node): function(node).map { [$0] }
    case .initializerDecl(let node): initializer(node).map { [$0] }
    case .subscriptDecl(let node): subscriptDeclaration(node).map { [$0] }
    case .variableDecl(let node): variables(node)
    case .enumCaseDecl(let node): cases(node)
    default: nil
    }
  }

  func function(_ node: FunctionDeclSyntax) -> Declaration? {
    var scope = scope
    scope.keepsMembers = true
    scope.signature = GenericSignature()
    scope.add(node.genericParameterClause)
    scope.add(node.genericWhereClause)
    let isOperator = node.name.isOperator
    let isPostfix = node.modifiers.contains { $0.name.tokenKind == .keyword(.postfix) }
    let made = Declaration(
      kind: .function,
      name: (isPostfix ? "postfix" : "") + node.name.word,
      container: type
    )
    guard var parameters = parameters(node.signature.parameterClause.parameters, &scope),
      let result = result(node.signature.returnClause, &scope)
    else { return nil }
    // An operator's operands have no labels.
    if isOperator { for index in parameters.indices { parameters[index].label = nil } }
    made.parameters = parameters
    made.result = result
    made.generics = scope.signature
    made.effect = effect(node.signature.effectSpecifiers)
    apply(node.modifiers, node.attributes, to: made)
    describe(made, DeclSyntax(node))
    return made
  }

  private func result(
    _ clause: ReturnClauseSyntax?,
    _ scope: inout DeclarationScope
  ) -> SwiftType? {
    guard let clause else { return .void }
    return scope.type(clause.type)
  }

  func initializer(_ node: InitializerDeclSyntax) -> Declaration? {
    guard let type else { return nil }
    var scope = scope
    scope.keepsMembers = true
    scope.signature = GenericSignature()
    scope.add(node.genericParameterClause)
    scope.add(node.genericWhereClause)
    let isFailable = node.optionalMark != nil
    let made = Declaration(
      kind: .initializer(isFailable: isFailable),
      name: "init",
      container: type
    )
    guard let parameters = parameters(node.signature.parameterClause.parameters, &scope) else {
      return nil
    }
    made.parameters = parameters
    made.generics = scope.signature
    let selfType = type.kind == .protocol ? SwiftType.parameter("Self") : type.selfType
    made.result = isFailable ? .optional(selfType) : selfType
    made.effect = effect(node.signature.effectSpecifiers)
    made.isStatic = true
    describe(made, DeclSyntax(node))
    return made
  }

  private func subscriptDeclaration(_ node: SubscriptDeclSyntax) -> Declaration? {
    var scope = scope
    scope.keepsMembers = true
    scope.signature = GenericSignature()
    scope.add(node.genericParameterClause)
    scope.add(node.genericWhereClause)
    let made = Declaration(kind: .subscript, name: "subscript", container: type)
    guard var parameters = parameters(node.parameterClause.parameters, &scope),
      let result = scope.type(node.returnClause.type)
    else { return nil }
    for (index, parameter) in node.parameterClause.parameters.enumerated() {
      // A subscript's parameter has a label only where two names are written.
      if parameter.secondName == nil { parameters[index].label = nil }
    }
    made.parameters = parameters
    made.result = result
    made.generics = scope.signature
    apply(node.modifiers, node.attributes, to: made)
    apply(node.accessorBlock, to: made)
    describe(made, DeclSyntax(node))
    return made
  }

  private func variables(_ node: VariableDeclSyntax) -> [Declaration]? {
    var scope = scope
    scope.keepsMembers = true
    var made: [Declaration] = []
    for binding in node.bindings {
      guard let name = binding.pattern.as(IdentifierPatternSyntax.self)?.identifier.word,
        let annotation = binding.typeAnnotation, let type = scope.type(annotation.type)
      else { return nil }
      let declaration = Declaration(kind: .property, name: name, container: self.type)
      declaration.result = type
      declaration.isSettable =
        node.bindingSpecifier.tokenKind == .keyword(.var) && binding.accessorBlock == nil
      apply(node.modifiers, node.attributes, to: declaration)
      apply(binding.accessorBlock, to: declaration)
      describe(declaration, DeclSyntax(node))
      made.append(declaration)
    }
    return made
  }

  private func cases(_ node: EnumCaseDeclSyntax) -> [Declaration]? {
    guard let type else { return nil }
    var made: [Declaration] = []
    for element in node.elements {
      let declaration = Declaration(kind: .enumCase, name: element.name.word, container: type)
      for parameter in element.parameterClause?.parameters ?? [] {
        guard let parameterType = scope.type(parameter.type) else { return nil }
        let label = parameter.firstName.flatMap { $0.word == "_" ? nil : $0.word }
        declaration.parameters.append(
          .init(
            label: label,
            name: label ?? "",
            type: parameterType,
            defaultValue: parameter.defaultValue?.value
          )
        )
      }
      declaration.result = type.selfType
      declaration.isStatic = true
      describe(declaration, DeclSyntax(node))
      made.append(declaration)
    }
    return made
  }

  func parameters(
    _ nodes: FunctionParameterListSyntax,
    _ scope: inout DeclarationScope
  ) -> [Declaration.Parameter]? {
    var parameters: [Declaration.Parameter] = []
    for node in nodes {
      guard var type = scope.parameterType(node.type) else { return nil }
      let isAutoclosure = node.type.isAutoclosure
      if node.ellipsis != nil { type = .array(type) }
      let label = node.firstName.word
      parameters.append(
        .init(
          label: label == "_" ? nil : label,
          name: node.secondName?.word ?? label,
          type: type,
          defaultValue: node.defaultValue?.value,
          isInout: node.type.isInout,
          isVariadic: node.ellipsis != nil,
          isAutoclosure: isAutoclosure,
          spelling: node.type.trimmedDescription
        )
      )
    }
    return parameters
  }

  func effect(_ node: FunctionEffectSpecifiersSyntax?) -> Declaration.Effect {
    guard let clause = node?.throwsClause else { return .none }
    return clause.throwsSpecifier.tokenKind == .keyword(.rethrows) ? .rethrows : .throws
  }

  private func apply(
    _ modifiers: DeclModifierListSyntax,
    _ attributes: AttributeListSyntax,
    to declaration: Declaration
  ) {
    for modifier in modifiers {
      switch modifier.name.tokenKind {
      case .keyword(.static), .keyword(.class): declaration.isStatic = true
      case .keyword(.mutating): declaration.isMutating = true
      default: break
      }
    }
    declaration.isDiscardable = attributes.trimmedDescription.contains("discardableResult")
  }

  private func apply(_ block: AccessorBlockSyntax?, to declaration: Declaration) {
    guard let block, case .accessors(let accessors) = block.accessors else { return }
    for accessor in accessors {
      if accessor.accessorSpecifier.tokenKind == .keyword(.set) { declaration.isSettable = true }
      if accessor.effectSpecifiers?.throwsClause != nil { declaration.effect = .throws }
    }
  }

  private func describe(_ declaration: Declaration, _ node: DeclSyntax) {
    declaration.syntax = node
  }
}

extension DeclSyntax {
  /// The doc comment as Markdown.
  var documentation: String {
    leadingTrivia.compactMap { piece -> String? in
      guard case .docLineComment(let text) = piece else { return nil }
      let line = text.dropFirst(3)
      return String(line.first == " " ? line.dropFirst() : line)
    }.joined(separator: "\n")
  }

  /// The declaration on one line, without its body and its attributes.
  var headline: String {
    var text = ""
    for token in tokens(viewMode: .sourceAccurate) {
      if token.tokenKind == .leftBrace, token.parent?.isBody == true { break }
      text += token.text
      if !token.trailingTrivia.isEmpty
        || (token.nextToken(viewMode: .sourceAccurate)?
          .leadingTrivia.contains { $0.isNewline } ?? false)
      {
        text += " "
      }
    }
    return text.split(separator: " ").filter { $0 != "public" && $0 != "@discardableResult" }
      .joined(separator: " ")
  }
}

extension Syntax {
  /// Whether its braces hold what a declaration does; a default value may be a closure.
  fileprivate var isBody: Bool {
    !self.is(AccessorBlockSyntax.self) && !self.is(ClosureExprSyntax.self)
  }
}

extension TokenSyntax {
  /// Whether the token names an operator.
  var isOperator: Bool {
    switch tokenKind {
    case .binaryOperator, .prefixOperator, .postfixOperator: true
    default: false
    }
  }
}
