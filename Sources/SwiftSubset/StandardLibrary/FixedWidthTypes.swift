/// Makes the integers of every width like those of eight bits.
///
/// Nine interfaces as text would take a fifth of the time in which a kernel starts.
enum FixedWidthTypes {
  /// Gives the declared types their members.
  static func make(in table: TypeTable, _ implementations: [String: Implementation]) {
    for name in FixedWidth.names where !name.hasSuffix("8") {
      let isSigned = name.hasPrefix("Int")
      guard let model = table.types[isSigned ? "Int8" : "UInt8"], let type = table.types[name]
      else { continue }
      let signed = isSigned ? name : String(name.dropFirst())
      let names = ["Int8": signed, "UInt8": "U" + signed]
      type.conformances = model.conformances
      type.syntax = model.syntax
      type.renames = names
      for member in model.members.values.joined() {
        table.add(copy(member, to: type, names, implementations))
      }
    }
  }

  private static func copy(
    _ old: Declaration,
    to type: TypeDeclaration,
    _ names: [String: String],
    _ implementations: [String: Implementation]
  ) -> Declaration {
    func renamed(_ type: SwiftType) -> SwiftType {
      type.mapParts { part in
        guard case .nominal(let name, let arguments) = part, let new = names[name] else {
          return part
        }
        return .nominal(new, arguments)
      }
    }
    let new = Declaration(kind: old.kind, name: old.name, container: type)
    new.generics = old.generics
    new.parameters = old.parameters
    for index in new.parameters.indices {
      new.parameters[index].type = renamed(new.parameters[index].type)
    }
    new.result = renamed(old.result)
    new.isStatic = old.isStatic
    new.isMutating = old.isMutating
    new.module = old.module
    new.syntax = old.syntax
    new.renames = names
    new.key = old.key.renaming(names)
    new.implementation = implementations[new.key] ?? implementations[new.qualifiedName]
    return new
  }
}
