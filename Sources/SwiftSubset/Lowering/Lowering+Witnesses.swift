extension Lowering {
  /// Lets the library's code find what a cell's type does.
  func install(_ witness: Witness, _ type: TypeDeclaration) throws {
    defer { type.hand(witness.kind, to: type.subclasses) }
    let runtime = runtime
    let types = type.argumentsByName.merging(["Self": type.valueType]) { $1 }
    let code = try witness.declaration?.body.map { try self.code(of: $0, types) }
    switch witness.kind {
    case .text(let isDebug):
      guard let text = try text(of: witness, types) else { return }
      if isDebug {
        type.witnesses.debugDescription = text
      } else {
        type.witnesses.description = text
      }
    case .equality:
      type.witnesses.equals = { try code?.run([$0, $1], runtime).result.bool() ?? false }
    case .order:
      type.witnesses.isLess = { try code?.run([$0, $1], runtime).result.bool() ?? false }
    case .caseOrder: type.witnesses.isLess = caseOrder(of: type)
    case .hash:
      let dispatch = witness.declaration.flatMap { own in
        code.flatMap { self.dispatch(own, .body, nil, $0) }
      }
      type.witnesses.hash = { value, hasher in
        guard let code else { return }
        let own = dispatch?(value) ?? code
        let frame = try own.run([.library(hasher)], on: value, runtime)
        hasher = try own.parameters[0].load(frame).library(as: Hasher.self)
      }
    }
  }

  private func text(of witness: Witness, _ types: [String: SwiftType]) throws -> (
    (Value) throws -> String
  )? {
    guard let property = witness.declaration else { return nil }
    if let index = property.storageIndex { return { try $0.field(index).string() } }
    guard let getter = property.body else { return nil }
    let code = try self.code(of: getter, types)
    let dispatch = dispatch(property, .body, nil, code)
    let runtime = runtime
    return { try (dispatch?($0) ?? code).run([], on: $0, runtime).result.string() }
  }

  /// Cases in the order of their declaration, then their values.
  private func caseOrder(of type: TypeDeclaration) -> (Value, Value) throws -> Bool {
    let names = type.cases.map(\.name)
    let runtime = runtime
    return { first, second in
      guard case .record(let a) = first, case .record(let b) = second else { return false }
      if a.caseName != b.caseName {
        return (names.firstIndex(of: a.caseName) ?? 0) < (names.firstIndex(of: b.caseName) ?? 0)
      }
      for (x, y) in zip(a.fields, b.fields) where try !runtime.areEqual(x, y) {
        return try runtime.isLess(x, y)
      }
      return false
    }
  }
}
