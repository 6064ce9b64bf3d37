extension TypeTable {
  /// So many classes may inherit from one another in a line.
  static let mostAncestors = 100

  /// The class that another one inherits from.
  func parent(of type: TypeDeclaration) -> TypeDeclaration? {
    type.superclass?.nominalName.flatMap { types[$0] }
  }

  /// The classes that a class inherits from, the nearest first.
  func ancestors(of type: TypeDeclaration) -> [TypeDeclaration] {
    var found: [TypeDeclaration] = []
    var current = parent(of: type)
    while let next = current, found.count <= Self.mostAncestors {
      found.append(next)
      current = parent(of: next)
    }
    return found
  }
}

extension TypeTable {
  /// The type that declares that it conforms: of a class that inherits its conformance, the one above
  /// that has it.
  func conformer(_ type: SwiftType, to protocolName: String) -> SwiftType {
    guard case .nominal(let name, _) = type, let declaration = types[name],
      declaration.superclass != nil
    else { return type }
    let owner = ([declaration] + ancestors(of: declaration)).first { one in
      conformances(of: one).contains { inherits($0.protocol, from: protocolName) }
    }
    return owner?.selfType ?? type
  }
}

extension TypeDeclaration {
  /// The stored properties that the class itself declares.
  var ownProperties: [Declaration] { storedProperties.filter { $0.container === self } }

  /// Lets a class know of one that inherits from it, which does what it does.
  func register() {
    guard let parent else { return }
    parent.subclasses.append(self)
    witnesses = parent.witnesses
  }

  /// Takes over what a subclass does where the library prints, compares or hashes its values.
  func hand(_ witness: Witness.Kind, to subclasses: [TypeDeclaration]) {
    for type in subclasses {
      switch witness {
      case .text(isDebug: true): type.witnesses.debugDescription = witnesses.debugDescription
      case .text(isDebug: false): type.witnesses.description = witnesses.description
      case .equality: type.witnesses.equals = witnesses.equals
      case .order, .caseOrder: type.witnesses.isLess = witnesses.isLess
      case .hash: type.witnesses.hash = witnesses.hash
      }
      type.hand(witness, to: type.subclasses)
    }
  }
}
