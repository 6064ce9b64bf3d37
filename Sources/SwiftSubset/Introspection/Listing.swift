/// What a type has, or which types have what is asked for: a line each.
package struct Listing: Sendable {
  package enum Kind: Sendable {
    /// The members of the type that is asked about.
    case members
    /// Members of several types that have the name asked about.
    case homes
  }

  /// One of them.
  package struct Entry: Sendable {
    /// What a cell asks for to learn more: `RNN.forward`.
    package let name: String
    /// The name with its labels, or with its type: `forward(_:)`, `count: Int`.
    package let headline: String
    /// The declaration on one line.
    package let signature: String
    /// Its doc comment.
    package let documentation: String
    /// The types that have it from this protocol; empty for a type's own.
    package var users: [String] = []
  }

  package let kind: Kind
  package var entries: [Entry] = []
  /// What a type has from the language, as every collection has it: names alone.
  package var inherited: [String] = []
}

extension Inspector {
  /// All that a type declares, and what it has from protocols.
  func members(of type: TypeDeclaration) -> Listing {
    var listing = Listing(kind: .members)
    var seen: Set<String> = []
    var inherited: Set<String> = []
    let title = SwiftType.displayName(type.name)
    symbols.table.forEachContext(of: type.selfType) { context, _ in
      let members = self.symbols.table.allMembers(of: context).filter(\.isTold)
      guard context === type || context.module != StandardLibrary.moduleName else {
        inherited.formUnion(members.map(\.name).filter { $0.first?.isLetter == true })
        return
      }
      for member in members.sorted(by: Declaration.isTold(_:before:))
      where seen.insert(member.isStatic ? "static " + member.fullName : member.fullName).inserted
        || context === type
      {
        listing.entries.append(Listing.Entry(member, of: title))
      }
    }
    listing.inherited = inherited.subtracting(listing.entries.map(\.name.lastPart)).sorted()
    return listing
  }

  /// What is known of a name that only members of types have.
  func inspection(ofMembers name: String) -> Inspection? {
    let table = symbols.table
    let homes = table.types.values.compactMap { type -> (TypeDeclaration, [Declaration])? in
      let found = table.members(of: type, named: name).filter(\.isTold)
      return found.isEmpty ? nil : (type, found)
    }.sorted {
      ($0.0.kind == .protocol ? 1 : 0, $0.0.name) < ($1.0.kind == .protocol ? 1 : 0, $1.0.name)
    }
    guard let first = homes.first else { return nil }
    if homes.count == 1 { return inspection(of: first.1) }
    let entries = homes.map { type, members in
      var entry = Listing.Entry(members[0], of: SwiftType.displayName(type.name))
      if type.kind == .protocol { entry.users = users(of: type) }
      return entry
    }
    return Inspection(
      declaration: "",
      documentation: "",
      fullName: name,
      listing: Listing(kind: .homes, entries: entries)
    )
  }

  /// The types that conform to a protocol.
  private func users(of home: TypeDeclaration) -> [String] {
    symbols.table.types.values.filter { type in
      guard type.kind != .protocol else { return false }
      return symbols.table.conformances(of: type).contains {
        symbols.table.inherits($0.protocol, from: home.name)
      }
    }.map { SwiftType.displayName($0.name) }.sorted()
  }
}

extension Listing.Entry {
  fileprivate init(_ member: Declaration, of type: String) {
    name = "\(type).\(member.name)"
    let isValue = member.kind == .property
    headline =
      (member.isStatic && (isValue || member.kind == .function) ? "static " : "")
      + member.fullName + (isValue ? ": \(member.result)" : "")
    signature = member.signature
    documentation = member.documentation
  }
}

extension String {
  /// What stands behind the last dot.
  fileprivate var lastPart: String {
    lastIndex(of: ".").map { String(self[index(after: $0)...]) } ?? self
  }
}

extension Declaration {
  /// Whether a list of members shows it.
  fileprivate var isTold: Bool {
    // A literal says itself what it is.
    !isPrivate && name.first != "_" && parameters.first?.label?.hasSuffix("Literal") != true
  }

  /// The order of a list: how a value is made, what it holds, what it does.
  fileprivate static func isTold(_ first: Declaration, before second: Declaration) -> Bool {
    (first.rank, first.name, first.signature) < (second.rank, second.name, second.signature)
  }

  private var rank: Int {
    switch kind {
    case .initializer: 0
    case .enumCase: 1
    case .property: isStatic ? 2 : 4
    case .function: isStatic ? 3 : 5
    case .subscript: 6
    }
  }
}
