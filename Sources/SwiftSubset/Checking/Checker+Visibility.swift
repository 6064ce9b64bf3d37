import SwiftSyntax

extension Checker {
  /// Holds a declaration that all of the file sees to name no type that only a part of it may see.
  func requireVisible(_ made: Declaration, noun: String, at node: some SyntaxProtocol) throws {
    if made.container?.isHidden ?? false || made.isHidden { return }
    let part = made.kind == .property || made.kind == .enumCase ? "type" : "result"
    if let type = hiddenType(in: made.result) {
      throw fail(.hiddenType(noun: noun, part: part, type), at: node)
    }
    for parameter in made.parameters {
      if let type = hiddenType(in: parameter.type) {
        throw fail(.hiddenType(noun: noun, part: "parameter", type), at: node)
      }
    }
  }

  /// Holds a global of the notebook to be of a type that all cells may see.
  func requireVisible(_ variable: Variable, at node: some SyntaxProtocol) throws {
    guard let type = hiddenType(in: variable.type) else { return }
    let noun = variable.isMutable ? "variable" : "constant"
    throw fail(.hiddenType(noun: noun, part: "type", type), at: node)
  }

  /// The first type in `type` that only the file may see.
  func hiddenType(in type: SwiftType) -> SwiftType? {
    var found: SwiftType?
    _ = type.mapParts { part in
      if case .nominal(let name, _) = part, let type = self.table.types[name],
        type.isUserDefined, type.isHidden
      {
        found = found ?? part
      }
      return part
    }
    return found
  }
}

extension TypeDeclaration {
  /// Whether the type, or one that it is declared inside of, is private to the file.
  var isHidden: Bool {
    modifiers?.isHidden ?? false || outer?.isHidden ?? false
  }

  private var modifiers: DeclModifierListSyntax? {
    syntax?.asProtocol((any WithModifiersSyntax).self)?.modifiers
  }
}

extension Declaration {
  /// Whether only the file, or less, may name the declaration.
  fileprivate var isHidden: Bool {
    isPrivate
      || syntax?.asProtocol((any WithModifiersSyntax).self)?.modifiers.isHidden ?? false
  }

  /// What the compiler calls a member.
  var memberNoun: String {
    switch kind {
    case .property: "property"
    case .subscript: "subscript"
    case .initializer: "initializer"
    default: "method"
    }
  }
}

extension DeclModifierListSyntax {
  /// Whether only the file, or less, may name what is declared.
  var isHidden: Bool {
    contains {
      guard $0.detail == nil else { return false }
      return $0.name.tokenKind == .keyword(.private) || $0.name.tokenKind == .keyword(.fileprivate)
    }
  }
}
