import SwiftSyntax

extension Checker {
  /// The protocols that a cell's types may conform to.
  private static let protocols: Set<String> = [
    "Equatable", "Hashable", "Comparable", "CustomStringConvertible",
    "CustomDebugStringConvertible", "Error", "CaseIterable", "Identifiable", "Sendable",
  ]
  private static let rawTypes: Set<SwiftType> = [.int, .string, .character, .double, .float]

  /// Notes what a type says that it conforms to, before its members are known.
  func readInheritance(
    _ group: some DeclGroupSyntax,
    of type: TypeDeclaration,
    _ requirements: [GenericSignature.Requirement] = []
  ) throws {
    if let node = group.as(EnumDeclSyntax.self), node.isPlain {
      table.extend(type, with: .init(protocol: "Hashable"))
    }
    for inherited in group.inheritanceClause?.inheritedTypes ?? [] {
      let node = inherited.type
      let found = try self.type(node)
      switch found {
      case .existential(let name, _):
        let isOfCell = table.types[name]?.isUserDefined ?? false
        guard isOfCell || Self.protocols.contains(name) else {
          throw fail(
            .unsupported("a conformance to '\(name)'", instead: "leave it out"),
            at: node
          )
        }
        guard type.isUserDefined || isOfCell && type.parameters.isEmpty else {
          throw fail(
            .unsupported(
              "a conformance of '\(type.name)'",
              instead: "add members alone: 'extension \(type.name) { … }'"
            ),
            at: node
          )
        }
        // A cell that runs again conforms its type again.
        if table.conformances(of: type).contains(where: { $0.protocol == name && $0.cell == cell })
        {
          throw fail(
            .redundantConformance("\(type.selfType)", SwiftType.displayName(name)),
            at: node
          )
        }
        table.extend(
          type,
          with: .init(protocol: name, requirements: requirements, cell: cell)
        )
      case _
      where Self.rawTypes.contains(found) && type.kind == .enum && group.is(EnumDeclSyntax.self):
        type.rawType = found
      default:
        guard type.kind == .class, group.is(ClassDeclSyntax.self) else {
          throw fail(.inheritsFromNonProtocol("\(found)"), at: node)
        }
        if inherited != group.inheritanceClause?.inheritedTypes.first {
          throw fail(.superclassFirst("\(found)"), at: node)
        }
        try readSuperclass(found, of: type, at: node)
      }
    }
  }

  /// Gives a type what its conformances bring, or says what it lacks for them.
  func checkConformances(of one: DeclaredType) throws {
    let type = one.type
    let protocols = try declaredProtocols(of: one)
    func declares(_ name: String) -> Bool { protocols.contains { $0.name == name } }
    if let node = one.group.as(EnumDeclSyntax.self) {
      try addRawValues(of: one)
      try conform(one, to: "Hashable", if: node.isPlain)
    }
    for name in ["Comparable", "Hashable", "Equatable"] {
      try conform(one, to: name, if: type.isUserDefined && declares(name))
    }
    for name in ["CustomStringConvertible", "CustomDebugStringConvertible"] {
      guard type.isUserDefined, declares(name) else { continue }
      let property = name == "CustomStringConvertible" ? "description" : "debugDescription"
      guard
        let member = table.members(of: type.selfType, named: property, isStatic: false)
          .map(\.declaration)
          .first(where: { $0.kind == .property && $0.result == .string })
      else {
        throw fail(.lacks("\(type.selfType)", name, "var \(property): String"), at: one.group)
      }
      witnesses.append(
        Witness(
          type: type,
          kind: .text(isDebug: name != "CustomStringConvertible"),
          declaration: member
        )
      )
    }
    if !type.parameters.isEmpty, type.rawType != nil || declares("CaseIterable") {
      throw fail(
        .unsupported("a list of cases or raw values of a generic enum", instead: nil),
        at: one.group
      )
    }
    if declares("CaseIterable") { try addAllCases(of: one) }
    if declares("Identifiable"), table.members(of: type, named: "id").isEmpty {
      throw fail(.lacks("\(type.selfType)", "Identifiable", "var id"), at: one.group)
    }
    try checkRequirements(of: one, protocols)
  }

  private func conform(_ one: DeclaredType, to name: String, if isDeclared: Bool) throws {
    guard isDeclared else { return }
    switch name {
    case "Equatable": try addEquality(of: one)
    case "Hashable": try addHashing(of: one)
    default: try addOrder(of: one)
    }
  }

  // MARK: Equality, hashing and order

  private func addEquality(of one: DeclaredType) throws {
    let type = one.type
    if let own = ownOperator("==", of: type) {
      witnesses.append(Witness(type: type, kind: .equality, declaration: own))
    } else {
      guard type.kind != .class, partsConform(type, to: "Equatable") else {
        throw fail(
          .lacks(
            "\(type.selfType)",
            "Equatable",
            "static func ==",
            parts(type, without: "Equatable")
          ),
          at: one.group
        )
      }
      addOperator("==", to: type) { .bool(try $0.context.areEqual($0[0], $0[1])) }
    }
    addOperator("!=", to: type) { .bool(try !$0.context.areEqual($0[0], $0[1])) }
    addOperator("~=", to: type) { .bool(try $0.context.areEqual($0[0], $0[1])) }
  }

  private func addHashing(of one: DeclaredType) throws {
    let type = one.type
    let own = table.members(of: type, named: "hash").first { $0.fullName == "hash(into:)" }
    if let own {
      if own.body != nil {
        witnesses.append(Witness(type: type, kind: .hash, declaration: own))
      }
    } else {
      guard type.kind != .class, partsConform(type, to: "Hashable") else {
        throw fail(
          .lacks(
            "\(type.selfType)",
            "Hashable",
            "func hash(into hasher: inout Hasher)",
            parts(type, without: "Hashable")
          ),
          at: one.group
        )
      }
    }
    try addEquality(of: one)
    let value = Declaration(kind: .property, name: "hashValue", container: type)
    value.result = .int
    value.implementation = { .int(try $0.context.hash(of: $0.receiver)) }
    table.extend(type, with: value)
  }

  private func addOrder(of one: DeclaredType) throws {
    let type = one.type
    if let own = ownOperator("<", of: type) {
      witnesses.append(Witness(type: type, kind: .order, declaration: own))
    } else {
      guard type.kind == .enum, type.rawType == nil, partsConform(type, to: "Comparable") else {
        throw fail(.lacks("\(type.selfType)", "Comparable", "static func <"), at: one.group)
      }
      witnesses.append(Witness(type: type, kind: .caseOrder, declaration: nil))
      addOperator("<", to: type) { .bool(try $0.context.isLess($0[0], $0[1])) }
    }
    addOperator(">", to: type) { .bool(try $0.context.isLess($0[1], $0[0])) }
    addOperator("<=", to: type) { .bool(try !$0.context.isLess($0[1], $0[0])) }
    addOperator(">=", to: type) { .bool(try !$0.context.isLess($0[0], $0[1])) }
    try addEquality(of: one)
  }

  private func ownOperator(_ name: String, of type: TypeDeclaration) -> Declaration? {
    table.operators[name]?.first { $0.container === type && $0.body != nil }
  }

  private func addOperator(
    _ name: String,
    to type: TypeDeclaration,
    _ implementation: @escaping Implementation
  ) {
    guard ownOperator(name, of: type) == nil else { return }
    let requirements = table.archetypes.keys.sorted().flatMap { parameter in
      (table.archetypes[parameter] ?? []).map {
        GenericSignature.Requirement.conformance(.parameter(parameter), protocol: $0)
      }
    }
    let made = Declaration(kind: .function, name: name, container: type)
    made.isStatic = true
    made.parameters = ["lhs", "rhs"].map { .init(label: nil, name: $0, type: type.selfType) }
    made.result = .bool
    made.generics.requirements = requirements
    made.implementation = implementation
    made.cell = cell
    table.extend(type, with: made)
  }

  private func partTypes(_ type: TypeDeclaration) -> [SwiftType] {
    type.storedProperties.map(\.result) + type.cases.flatMap { $0.parameters.map(\.type) }
  }

  private func partsConform(_ type: TypeDeclaration, to name: String) -> Bool {
    partTypes(type).allSatisfy { table.conforms($0, to: name) == true }
  }

  private func parts(_ type: TypeDeclaration, without name: String) -> [String] {
    partTypes(type).filter { table.conforms($0, to: name) != true }.map(\.description)
  }
}

extension EnumDeclSyntax {
  /// Whether it has cases, and none with values: such enums are hashable as they are.
  fileprivate var isPlain: Bool {
    let elements = memberBlock.members.compactMap { $0.decl.as(EnumCaseDeclSyntax.self) }
      .flatMap { Array($0.elements) }
    return !elements.isEmpty && elements.allSatisfy { $0.parameterClause == nil }
  }
}

/// A member that the library's code calls.
struct Witness {
  enum Kind {
    case text(isDebug: Bool)
    case equality, order, caseOrder, hash
  }

  let type: TypeDeclaration
  let kind: Kind
  let declaration: Declaration?

  /// The protocol that asks for it.
  var asked: String {
    switch kind {
    case .text(let isDebug): isDebug ? "CustomDebugStringConvertible" : "CustomStringConvertible"
    case .equality: "Equatable"
    case .order, .caseOrder: "Comparable"
    case .hash: "Hashable"
    }
  }
}

/// What a generic type does for the library or for a protocol of a cell, where its parameters are
/// what that asks for.
enum Promise {
  case witness(Witness, [GenericSignature.Requirement])
  case conformance(TypeDeclaration, [GenericSignature.Requirement])
}
