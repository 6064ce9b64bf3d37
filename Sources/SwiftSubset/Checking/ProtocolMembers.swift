/// What the standard library's protocols give values whose type is a type parameter.
///
/// Each is modelled on the member of a type that conforms, which is what is called in the end.
enum ProtocolMembers {
  /// The members of a name that a protocol brings, or one that it refines.
  static func named(
    _ name: String,
    isStatic: Bool,
    of protocolName: String,
    in table: TypeTable
  ) -> [Declaration] {
    if name == "subscript", !isStatic, table.inherits(protocolName, from: "Collection") {
      return element(in: table)
    }
    return models.filter { model in
      model.names.contains(name) && table.inherits(protocolName, from: model.owner)
    }.flatMap { model -> [Declaration] in
      guard let owner = table.types[model.owner], let type = table.types[model.type] else {
        return []
      }
      return (type.members[name] ?? []).filter {
        $0.isStatic == isStatic && model.takes($0)
      }.map { asked($0, of: owner, type.selfType) }
    }
  }

  /// `c[i]` of any collection.
  private static func element(in table: TypeTable) -> [Declaration] {
    guard let owner = table.types["Collection"] else { return [] }
    let made = Declaration(kind: .subscript, name: "subscript", container: owner)
    made.parameters = [
      .init(label: nil, name: "position", type: .member(.parameter("Self"), "Index"))
    ]
    made.result = .member(.parameter("Self"), "Element")
    made.isRequirement = true
    made.implementation = { arguments in
      let (index, first) = (try arguments[0].int(), arguments.receiver.firstIndex)
      let elements = try arguments.own
      guard elements.indices.contains(index - first) else {
        throw RuntimeFailure.indexOutOfRange(index, first..<(first + elements.count))
      }
      return elements[index - first]
    }
    return [made]
  }

  private struct Model {
    let owner: String
    let type: String
    let names: Set<String>

    /// Of the initializers only that from `Int`, which all have.
    func takes(_ member: Declaration) -> Bool {
      guard case .initializer(let isFailable) = member.kind else {
        return member.parameters.allSatisfy { $0.type == .nominal(type, []) }
      }
      return !isFailable && member.parameters.map(\.type) == [.int]
    }
  }

  private static let models = [
    Model(owner: "CustomStringConvertible", type: "Int", names: ["description"]),
    Model(owner: "SignedNumeric", type: "Int", names: ["negate"]),
    Model(owner: "BinaryInteger", type: "Int", names: ["isMultiple", "signum"]),
    Model(owner: "FixedWidthInteger", type: "Int", names: ["max", "min"]),
    Model(
      owner: "FloatingPoint",
      type: "Double",
      names: [
        "init", "squareRoot", "rounded", "magnitude", "isNaN", "isFinite", "isInfinite", "isZero",
        "pi", "infinity", "nan", "ulp", "nextUp", "truncatingRemainder",
      ]
    ),
  ]

  private static func asked(
    _ model: Declaration,
    of owner: TypeDeclaration,
    _ type: SwiftType
  ) -> Declaration {
    let made = Declaration(kind: model.kind, name: model.name, container: owner)
    func general(_ part: SwiftType) -> SwiftType { part == type ? .parameter("Self") : part }
    made.parameters = model.parameters.map { parameter in
      var parameter = parameter
      if model.kind == .function { parameter.type = general(parameter.type) }
      return parameter
    }
    made.result = general(model.result)
    made.isStatic = model.isStatic
    made.isMutating = model.isMutating
    made.isSettable = model.isSettable
    made.isRequirement = true
    if owner.name == "CustomStringConvertible" {
      made.implementation = { .string(try $0.context.text(of: $0.receiver)) }
    }
    return made
  }
}
