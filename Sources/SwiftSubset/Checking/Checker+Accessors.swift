import SwiftSyntax

extension Checker {
  /// The getter and the setter of a computed property or subscript.
  func accessors(_ block: AccessorBlockSyntax, of made: Declaration, _ context: TypeContext) throws
  {
    switch block.accessors {
    case .getter(let statements):
      getter(of: made, statements, end: Syntax(block.rightBrace), context)
    case .accessors(let list):
      for accessor in list { try self.accessor(accessor, of: made, context) }
      guard made.body != nil else { throw fail(.missingGetter(made.name), at: block) }
    }
  }

  private func accessor(
    _ node: AccessorDeclSyntax,
    of made: Declaration,
    _ context: TypeContext
  ) throws {
    if let specifiers = node.effectSpecifiers {
      throw fail(
        .unsupported("a getter that throws", instead: "write a method"),
        at: specifiers
      )
    }
    if let modifier = node.modifier {
      throw fail(
        .unsupported("'\(modifier.trimmedDescription)'", instead: "leave it out"),
        at: modifier
      )
    }
    guard let body = node.body else { throw fail(.missingBody, at: node) }
    switch node.accessorSpecifier.tokenKind {
    case .keyword(.get):
      getter(of: made, body.statements, end: Syntax(body.rightBrace), context)
    case .keyword(.set):
      made.isSettable = true
      setter(of: made, node.parameters?.name.word ?? "newValue", body, context)
    default:
      throw fail(
        .unsupported(
          "'\(node.accessorSpecifier.text)'",
          instead: "write a method that sets the property"
        ),
        at: node
      )
    }
  }

  private func getter(
    of made: Declaration,
    _ statements: CodeBlockItemListSyntax,
    end: Syntax,
    _ context: TypeContext
  ) {
    let accessor = Declaration(kind: .function, name: made.name, container: made.container)
    accessor.result = made.result
    accessor.parameters = made.parameters
    accessor.isStatic = made.isStatic
    let function = makeFunction(accessor, statements)
    function.context.membership = made.isStatic ? .type : .instance
    made.body = function
    bodies.append(PendingBody(function, .statements(statements, end: end), context.selfType))
  }

  private func setter(
    of made: Declaration,
    _ name: String,
    _ body: CodeBlockSyntax,
    _ context: TypeContext
  ) {
    let accessor = Declaration(kind: .function, name: made.name, container: made.container)
    accessor.parameters = made.parameters + [.init(label: nil, name: name, type: made.result)]
    accessor.isStatic = made.isStatic
    accessor.isMutating =
      context.type.kind != .class && !isClassBound(context.type.name) && !made.isStatic
    let function = makeFunction(accessor, body)
    function.context.membership = made.isStatic ? .type : .instance
    made.setterBody = function
    bodies.append(PendingBody(function, .block(body), context.selfType))
  }
}
