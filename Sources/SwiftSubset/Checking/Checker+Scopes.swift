import SwiftSyntax

/// Where names are declared and looked up.
extension Checker {
  func lookUp(_ name: String) -> Scope.Entry? { lookUpLocal(name) ?? globals.entry(name) }

  func lookUpLocal(_ name: String) -> Scope.Entry? {
    if name == Self.cursorName { noteCursor() }
    for scope in scopes.reversed() {
      if let entry = scope.entries[name] { return entry }
    }
    return nil
  }

  func declare(_ variable: Variable, at node: some SyntaxProtocol) throws {
    if isGlobalScope {
      if globals.declaresInCell(variable.name) {
        throw fail(.redeclaration(variable.name), at: node)
      }
      try requireVisible(variable, at: node)
      variable.cell = cell
      globals.declare(variable)
      return
    }
    if scopes[scopes.count - 1].entries[variable.name] != nil {
      throw fail(.redeclaration(variable.name), at: node)
    }
    scopes[scopes.count - 1].entries[variable.name] = .variable(variable)
  }

  /// Whether what is declared now is a global of the notebook.
  var isGlobalScope: Bool { scopes.isEmpty && context.isTopLevel }

  func makeVariable(_ name: String, _ type: SwiftType, isMutable: Bool, noun: String = "let")
    -> Variable
  {
    let owner = isGlobalScope ? nil : context
    let variable = Variable(
      name: name,
      type: type,
      isMutable: isMutable,
      owner: owner,
      noun: noun
    )
    if owner != nil { variable.slot = context.makeSlot() }
    return variable
  }

  /// A slot of the frame that no name reaches.
  func makeTemporary(_ type: SwiftType) -> Variable {
    let variable = Variable(name: "", type: type, isMutable: true, owner: context)
    variable.slot = context.makeSlot()
    return variable
  }

  func withScope<T>(_ body: () throws -> T) rethrows -> T {
    scopes.append(Scope())
    defer { scopes.removeLast() }
    return try body()
  }

  func noteUse(of variable: Variable) {
    if let owner = variable.owner, owner !== context { variable.isCaptured = true }
  }

  /// Notes that a global's name stands at a place, unless a local has the name there.
  func noteUse(of name: String, at node: some SyntaxProtocol) {
    guard lookUpLocal(name) == nil else { return }
    globals.noteUse(of: name, at: node)
  }
}
