/// Lets types of the host that conform to `Sequence` or `Collection` be iterated.
///
/// Their elements come from the implementation `Type.elements`, which no declaration has to stand for,
/// if there is one, else from `count` and the subscript by `Int`.
struct HostSequences {
  let table: TypeTable
  let implementations: [String: Implementation]
  let runtime: RuntimeContext

  func connect() {
    for type in table.types.values
    where type.module != StandardLibrary.moduleName && type.kind != .protocol
      && table.conforms(type.selfType, to: "Sequence") == true
    {
      runtime.hostElements[type.name] = elements(of: type)
    }
  }

  private func elements(
    of type: TypeDeclaration
  ) -> ((Value, RuntimeContext) throws -> [Value])? {
    if let whole = implementations["\(type.name).elements"] {
      return { value, context in
        var arguments = Arguments(receiver: value, values: [], context: context)
        return try whole(&arguments).elements()
      }
    }
    let subscripts = type.members["subscript"] ?? []
    guard let count = type.members["count"]?.first?.implementation,
      let element = subscripts.first(where: {
        $0.parameters.count == 1 && $0.parameters[0].type == .int
      })?.implementation
    else { return nil }
    return { value, context in
      var arguments = Arguments(receiver: value, values: [], context: context)
      let total = try count(&arguments).int()
      try context.reserve(total)
      return try (0..<total).map { index in
        try context.tick()
        var arguments = Arguments(receiver: value, values: [.int(index)], context: context)
        return try element(&arguments)
      }
    }
  }
}
