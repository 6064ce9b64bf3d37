import SwiftSyntax

extension Checker {
  /// `associatedtype Item: Comparable`.
  func readAssociatedType(_ node: AssociatedTypeDeclSyntax, of type: TypeDeclaration) throws {
    if let value = node.initializer {
      throw fail(
        .unsupported(
          "a default of an associated type",
          instead: "write a 'typealias' in each type"
        ),
        at: value
      )
    }
    if let clause = node.genericWhereClause {
      throw fail(.unsupported("'where' of an associated type", instead: nil), at: clause)
    }
    if type.associated[node.name.word] != nil {
      throw fail(.redeclaration(node.name.word), at: node.name)
    }
    let asked = node.inheritanceClause?.inheritedTypes ?? []
    type.associated[node.name.word] = []
    type.associated[node.name.word] = try asked.flatMap { try protocolNames($0.type) }
  }

  /// Finds out what a protocol's associated types are in a type that conforms: a type of that name,
  /// or what its members have where the protocol names it.
  func inferAssociatedTypes(_ asked: TypeDeclaration, of one: DeclaredType) throws {
    let type = one.type
    for (name, protocols) in asked.associated.sorted(by: { $0.key < $1.key }) {
      if table.associatedType(name, of: type.selfType) == nil {
        guard let found = witnessed(name, asked, type) else {
          throw fail(
            .lacks(
              "\(type.selfType)",
              SwiftType.displayName(asked.name),
              "typealias \(name) = …"
            ),
            at: one.group
          )
        }
        guard type.isUserDefined else {
          throw fail(
            .unsupported(
              "a conformance of '\(type.name)' to a protocol with an associated type",
              instead: "declare a type of your own around it"
            ),
            at: one.group
          )
        }
        type.typealiases[name] = found
      }
      guard let found = table.associatedType(name, of: type.selfType) else { continue }
      for one in protocols where table.conforms(found, to: one) == false {
        throw fail(
          .requirement(
            "type '\(found)' does not conform to protocol '\(SwiftType.displayName(one))'"
          ),
          at: type.syntax ?? DeclSyntax(MissingDeclSyntax(placeholder: .identifier("")))
        )
      }
    }
  }

  /// What stands in the type's members where the protocol's have the associated type.
  private func witnessed(_ name: String, _ asked: TypeDeclaration, _ type: TypeDeclaration)
    -> SwiftType?
  {
    let wanted = SwiftType.member(.parameter("Self"), name)
    for requirement in asked.requirements where !requirement.isOperator {
      let members = table.members(
        of: type.selfType,
        named: requirement.name,
        isStatic: requirement.isStatic
      )
      for member in members {
        let own = member.declaration
        guard own.container?.kind != .protocol,
          own.parameters.map(\.label) == requirement.parameters.map(\.label)
        else { continue }
        let pairs =
          [(requirement.result, own.result)]
          + zip(requirement.parameters, own.parameters).map { ($0.type, $1.type) }
        for (pattern, found) in pairs {
          if let made = found.part(at: wanted, in: pattern) { return made }
        }
      }
    }
    return nil
  }
}

extension SwiftType {
  /// What stands in this type where another one has a part.
  fileprivate func part(at wanted: SwiftType, in pattern: SwiftType) -> SwiftType? {
    if pattern == wanted { return self }
    switch (pattern, self) {
    case (.nominal(let a, let first), .nominal(let b, let second)) where a == b:
      return zip(first, second).lazy.compactMap { $1.part(at: wanted, in: $0) }.first
    case (.tuple(let first), .tuple(let second)) where first.count == second.count:
      return zip(first, second).lazy.compactMap { $1.type.part(at: wanted, in: $0.type) }.first
    case (.function(let first), .function(let second)):
      return second.result.part(at: wanted, in: first.result)
        ?? zip(first.parameters, second.parameters).lazy
        .compactMap { $1.type.part(at: wanted, in: $0.type) }.first
    default: return nil
    }
  }
}
