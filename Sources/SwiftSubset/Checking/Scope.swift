import SwiftSyntax

/// Names declared in a block.
struct Scope {
  enum Entry {
    case variable(Variable)
    case functions([Declaration])
    case type(SwiftType)

    var type: SwiftType? {
      if case .type(let type) = self { type } else { nil }
    }
  }

  var entries: [String: Entry] = [:]
}

/// The global names that a cell sees: those of the session and, before they are committed, its own.
final class GlobalScope {
  private(set) var names: [String: Scope.Entry]
  private(set) var declaredInCell: [String: Scope.Entry] = [:]
  /// The places where the cell names globals, by their offset in UTF-8 code units.
  private(set) var uses: [Int: GlobalUse] = [:]
  var typeAliases: [String: SwiftType]

  init(names: [String: Scope.Entry], typeAliases: [String: SwiftType]) {
    self.names = names
    self.typeAliases = typeAliases
  }

  func entry(_ name: String) -> Scope.Entry? { declaredInCell[name] ?? names[name] }

  func noteUse(of name: String, at node: some SyntaxProtocol) {
    // What the checker makes up, such as the closure of a key path, has no place in the cell.
    guard entry(name) != nil, node.root.is(SourceFileSyntax.self) else { return }
    let offset = node.positionAfterSkippingLeadingTrivia.utf8Offset
    uses[offset] = GlobalUse(name: name, isOfCell: declaresInCell(name))
  }

  func declaresInCell(_ name: String) -> Bool { declaredInCell[name] != nil }

  func declare(_ variable: Variable) { declaredInCell[variable.name] = .variable(variable) }

  func declare(_ function: Declaration) {
    if case .functions(let others)? = declaredInCell[function.name] {
      declaredInCell[function.name] = .functions(others + [function])
    } else {
      declaredInCell[function.name] = .functions([function])
    }
  }

  func declare(_ name: String, type: SwiftType) {
    declaredInCell[name] = .type(type)
    typeAliases[name] = type
  }
}

/// A global's name at a place in a cell.
struct GlobalUse {
  let name: String
  /// Whether the cell itself declares what the name stands for here.
  let isOfCell: Bool
}
