import SwiftSyntax

/// A name of the notebook that hides another: cells no longer reach what it hides.
package struct HidingName: Equatable, Sendable {
  /// Whose name is hidden.
  package enum Owner: Equatable, Sendable {
    case library
    /// A cell that the notebook's author locked.
    case lockedCell
  }

  /// The name, of a member with its type in front: `RNN.loss(on:)`.
  package let name: String
  /// The number of the cell that declared it.
  package let cell: Int
  package let owner: Owner
  /// How code uses it, or nil if code uses it without a word.
  let word: String?
}

/// Finds the names that hide others, in what cells have declared.
struct HidingNames {
  let table: TypeTable
  /// As they were before the first cell: a cell's operator takes the place of one of the library.
  let libraryOperators: [String: [Declaration]]
  let locked: LockedNames
  /// The names of the notebook, with the cells that declared them.
  let origins: [String: Int]

  /// All that hide another, by name.
  var all: [HidingName] { globals + members }

  private var globals: [HidingName] {
    origins.sorted { $0.key < $1.key }.compactMap { name, cell in
      guard !locked.cells.contains(cell) else { return nil }
      let isType = table.types[name].map { !$0.isUserDefined } ?? false
      let isLibrary = isType || table.functions[name] != nil
      guard isLibrary || locked.names.contains(name) else { return nil }
      let owner = isLibrary ? HidingName.Owner.library : .lockedCell
      return HidingName(name: name, cell: cell, owner: owner, word: name)
    }
  }

  private var members: [HidingName] {
    table.declarationsOfCells.filter { !locked.cells.contains($0.cell) }
      .compactMap { made in
        owner(hiddenBy: made).map {
          HidingName(name: made.qualifiedName, cell: made.cell, owner: $0, word: made.word)
        }
      }
      .sorted { $0.name < $1.name }
  }

  private func owner(hiddenBy made: Declaration) -> HidingName.Owner? {
    guard let type = made.container, !type.isUserDefined || locked.cells.contains(type.cell) else {
      return nil
    }
    // What a declaration replaces is no longer in the table.
    if locked.names.contains(made.memberName) { return .lockedCell }
    let hidden = others(made).first { $0 !== made && made.answersCalls(of: $0, in: table) }
    return hidden.map { $0.cell == 0 ? .library : .lockedCell }
  }

  /// The members of that name of the library and of locked cells.
  private func others(_ made: Declaration) -> [Declaration] {
    var found: [Declaration] = []
    if made.isOperator {
      found = (libraryOperators[made.name] ?? []) + (table.operators[made.name] ?? [])
    } else if let type = made.container {
      table.forEachContext(of: type.selfType) { declaration, _ in
        // Of both, the ones that cells added to a type take the place of its own.
        found += declaration.members[made.name] ?? []
        found += table.members(of: declaration, named: made.name)
      }
    }
    return found.filter { $0.cell == 0 || locked.cells.contains($0.cell) }
  }
}

/// The cells that the notebook's author locked, and what they declared.
struct LockedNames {
  private(set) var cells: Set<Int> = []
  /// Names of the notebook, and members that were added to types, as `memberName` spells them.
  private(set) var names: Set<String> = []

  /// Takes a locked cell's names over.
  mutating func add(_ cell: Int, declaring globals: some Sequence<String>, in table: TypeTable) {
    cells.insert(cell)
    names.formUnion(globals)
    names.formUnion(table.declarationsOfCells.filter { $0.cell == cell }.map(\.memberName))
  }
}

extension SourceFileSyntax {
  /// The names and operators in the code.
  var words: Set<String> {
    tokens(viewMode: .sourceAccurate).reduce(into: []) { words, token in
      switch token.tokenKind {
      case .identifier, .binaryOperator, .prefixOperator, .postfixOperator: words.insert(token.text)
      default: break
      }
    }
  }
}

extension Declaration {
  /// The word that code uses it by; nil where the code has none, as for a subscript.
  fileprivate var word: String? {
    let isSilent = ["init", "subscript", "callAsFunction"].contains(name)
    return isSilent ? nil : name
  }

  /// What members that hide one another have in common.
  fileprivate var memberName: String {
    "\(container?.name ?? "").\(isOperator ? fullName : name)"
  }

  /// Whether there may be a call that means this or the other declaration.
  fileprivate func answersCalls(of other: Declaration, in table: TypeTable) -> Bool {
    guard isStatic == other.isStatic, (kind == .property) == (other.kind == .property) else {
      return false
    }
    guard isOperator else {
      return requiredLabels.isContained(in: other.parameters.map(\.label))
        && other.requiredLabels.isContained(in: parameters.map(\.label))
    }
    return parameters.count == other.parameters.count
      && zip(parameters, other.parameters).allSatisfy { mine, others in
        if case .parameter(let name) = others.type, name == "Self", let type = other.container {
          return type.kind != .protocol || table.conforms(mine.type, to: type.name) == true
        }
        return mine.type.isInstance(of: others.type)
      }
      && table.areMet(other.generics.requirements, substitutions(for: other)) != false
  }

  private func substitutions(for other: Declaration) -> [String: SwiftType] {
    zip(parameters, other.parameters).reduce(into: [:]) { found, pair in
      if case .parameter(let name) = pair.1.type { found[name] = pair.0.type }
    }
  }

  private var requiredLabels: [String?] {
    parameters.filter { !$0.hasDefault && !$0.isVariadic }.map(\.label)
  }
}

extension SwiftType {
  /// Whether it may be what a type with generic parameters stands for.
  fileprivate func isInstance(of other: SwiftType) -> Bool {
    switch (self, other) {
    case (_, .parameter): true
    case (.nominal(let name, _), .nominal(let otherName, _)): name == otherName
    default: self == other
    }
  }
}

extension [String?] {
  /// Whether they are among others, in this order.
  fileprivate func isContained(in others: [String?]) -> Bool {
    var rest = others[...]
    return allSatisfy { label in
      guard let index = rest.firstIndex(of: label) else { return false }
      rest = rest[(index + 1)...]
      return true
    }
  }
}
