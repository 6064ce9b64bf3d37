import SwiftSyntax

extension Lowering {
  /// Lowers a function's body into its code.
  func fill(_ code: FunctionCode, of made: UserFunction) throws {
    code.body = try block(made.body)
    code.parameters = made.parameters.map { storage(of: $0) }
    code.selfStorage = made.selfVariable.map { storage(of: $0) }
    code.slotCount = made.context.slotCount
  }

  /// The code of a function as a call has it, for the types that stand for its type parameters.
  func code(of function: UserFunction, _ call: ResolvedCall) throws -> FunctionCode {
    if function.archetypes.isEmpty { return code(of: function) }
    return try code(of: function, call.substitutions)
  }

  func code(of function: UserFunction, _ substitutions: [String: SwiftType]) throws
    -> FunctionCode
  {
    if function.archetypes.isEmpty { return code(of: function) }
    var types: [String: SwiftType] = [:]
    // What a type parameter stands for is known before its associated types are.
    for name in function.archetypes.keys.sorted(by: { ($0.count, $0) < ($1.count, $1) }) {
      let written = substitutions[name] ?? associated(name, types) ?? .parameter(name)
      let type = type(written)
      if type.containsVariable {
        throw fail(.unknownGeneric("\(SwiftType.parameter(name))"), at: function.syntax)
      }
      types[name] = type
    }
    return try specializations.code(of: function, types)
  }

  /// What an associated type such as `T.Element` stands for.
  private func associated(_ name: String, _ types: [String: SwiftType]) -> SwiftType? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let base = types[String(name[..<dot])] ?? self.types[String(name[..<dot])]
    return base.flatMap {
      solver.table.associatedType(String(name[name.index(after: dot)...]), of: $0)
    }
  }

  /// The type of the values that a call makes: of a generic type, that for these parameters.
  func instance(
    of type: TypeDeclaration,
    _ call: ResolvedCall,
    at node: some SyntaxProtocol
  ) throws -> TypeDeclaration {
    if type.parameters.isEmpty || !type.isUserDefined { return type }
    let arguments = type.parameters.map { self.type(call.substitutions[$0] ?? .parameter($0)) }
    if let open = zip(type.parameters, arguments).first(where: { $1.containsVariable }) {
      throw fail(.unknownGeneric(open.0), at: node)
    }
    if arguments.contains(where: \.containsParameter) { return type }
    return try instance(of: type, arguments)
  }

  private func instance(of type: TypeDeclaration, _ arguments: [SwiftType]) throws
    -> TypeDeclaration
  {
    if let known = type.instances[arguments] { return known }
    let made = type.instance(arguments)
    type.instances[arguments] = made
    specializations.note(type, arguments)
    for promise in type.promises { try keep(promise, made) }
    return made
  }

  /// Notes what a generic type promises to the library and to protocols, for the types it has and
  /// those it will have.
  func promise(_ promise: Promise, _ type: TypeDeclaration) throws {
    type.promises.append(promise)
    specializations.notePromise(of: type)
    for made in type.instances.values { try keep(promise, made) }
  }

  private func keep(_ promise: Promise, _ type: TypeDeclaration) throws {
    switch promise {
    case .witness(let witness, let requirements):
      if isMet(requirements, type) { try install(witness, type) }
    case .conformance(let asked, let requirements):
      if isMet(requirements, type) { try install(type.valueType, conformingTo: asked) }
    }
  }

  /// Lets the library find what a cell's type does.
  func install(_ witness: Witness) throws {
    let type = witness.type
    if type.parameters.isEmpty { return try install(witness, type) }
    try promise(.witness(witness, requirements(type, witness.asked)), type)
  }

  /// Lets values of a type be asked for what a cell's protocol asks for.
  func install(_ type: TypeDeclaration, conformingTo asked: TypeDeclaration) throws {
    if type.parameters.isEmpty { return try install(type.selfType, conformingTo: asked) }
    try promise(.conformance(asked, requirements(type, asked.name)), type)
  }

  /// What the type's conformance to a protocol asks of its parameters.
  private func requirements(_ type: TypeDeclaration, _ name: String)
    -> [GenericSignature.Requirement]
  {
    let table = solver.table
    return table.conformances(of: type).last { table.inherits($0.protocol, from: name) }?
      .requirements ?? []
  }

  private func isMet(
    _ requirements: [GenericSignature.Requirement],
    _ type: TypeDeclaration
  ) -> Bool {
    solver.table.areMet(requirements, type.argumentsByName) == true
  }

  /// Whether a type such as `String` may have a member of its own in the place of a collection's.
  private func isOfCollections(_ declaration: Declaration) -> Bool {
    guard let owner = declaration.container, owner.module == StandardLibrary.moduleName else {
      return false
    }
    return owner.kind == .protocol && owner.name.hasSuffix("Collection")
  }

  /// A call of what a protocol asks for, on a value whose type is known: it is that type's own member
  /// that is called.
  func known(_ call: ResolvedCall) -> ResolvedCall {
    guard let requirement = call.declaration,
      requirement.isRequirement || !types.isEmpty && isOfCollections(requirement),
      let me = call.substitutions["Self"]
    else { return call }
    let type = type(me)
    guard type.isConcrete else { return call }
    let table = solver.table
    if requirement.isOperator, requirement.container?.isUserDefined ?? false {
      guard let own = table.ownOperator(for: requirement, of: type) else { return call }
      return call.replacing(own.declaration, own.substitutions)
    }
    if requirement.isOperator {
      let own = table.operators[requirement.name]?.first { candidate in
        candidate.generics.parameters.isEmpty && candidate.container?.kind != .protocol
          && candidate.parameters.count == requirement.parameters.count
          && candidate.parameters.allSatisfy { $0.type == type } && !requirement.isHeterogeneous
      }
      let fixed = own == nil ? FixedWidthOperators.own(requirement, of: type, in: table) : nil
      guard let own = own ?? fixed else { return call }
      return call.replacing(own, ["Self": type])
    }
    // What a subclass adds does not meet a requirement that its superclass has met.
    let owner =
      requirement.isStatic
      ? type : table.conformer(type, to: requirement.container?.name ?? "")
    guard let witness = table.witness(for: requirement, of: owner) else { return call }
    return call.replacing(witness.declaration, witness.substitutions.merging(["Self": type]) { $1 })
  }
}

extension TypeDeclaration {
  /// What each parameter stands for.
  var argumentsByName: [String: SwiftType] {
    Dictionary(uniqueKeysWithValues: zip(parameters, arguments))
  }

  /// The type of values whose parameters stand for these types.
  fileprivate func instance(_ arguments: [SwiftType]) -> TypeDeclaration {
    let made = TypeDeclaration(kind: kind, name: name)
    made.parameters = parameters
    made.arguments = arguments
    made.isUserDefined = true
    made.cell = cell
    made.superclass = superclass
    let types = made.argumentsByName
    func concrete(_ old: Declaration) -> Declaration {
      let new = Declaration(kind: old.kind, name: old.name, container: made)
      new.result = old.result.substituting(types)
      new.parameters = old.parameters
      for index in new.parameters.indices {
        new.parameters[index].type = new.parameters[index].type.substituting(types)
      }
      new.initialValue = old.initialValue
      new.isImplicitlyNil = old.isImplicitlyNil
      new.storageIndex = old.storageIndex
      return new
    }
    made.storedProperties = storedProperties.map(concrete)
    made.cases = cases.map(concrete)
    return made
  }
}

extension ResolvedCall {
  fileprivate func replacing(
    _ declaration: Declaration,
    _ substitutions: [String: SwiftType]
  ) -> ResolvedCall {
    let made = ResolvedCall(declaration, receiver: receiver)
    made.arguments = arguments
    made.generics = generics
    made.substitutions = substitutions
    made.isOperator = isOperator
    return made
  }
}
