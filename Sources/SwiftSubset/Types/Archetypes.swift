/// What generic code knows of its type parameters: the protocols that each conforms to.
///
/// An associated type is a parameter of its own, such as `T.Element`, unless a requirement says what
/// it is.
struct Archetypes: ExpressibleByDictionaryLiteral {
  private var protocols: [String: [String]] = [:]
  /// The associated types that are another type.
  var same: [String: SwiftType] = [:]

  init(dictionaryLiteral elements: (String, [String])...) {
    protocols = Dictionary(uniqueKeysWithValues: elements)
  }

  var isEmpty: Bool { protocols.isEmpty }
  var keys: Dictionary<String, [String]>.Keys { protocols.keys }
  /// The parameters with their protocols, by name.
  var all: [(name: String, protocols: [String])] {
    protocols.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  subscript(name: String) -> [String]? {
    get { protocols[name] }
    set { protocols[name] = newValue }
  }

  mutating func add(_ names: [String], to parameter: String) {
    let known = protocols[parameter] ?? []
    protocols[parameter] = known + names.filter { !known.contains($0) }
  }

  mutating func merge(_ other: Archetypes) {
    protocols.merge(other.protocols) { $1 }
    same.merge(other.same) { $1 }
  }

  /// Says that an associated type is another type.
  mutating func equate(_ name: String, _ type: SwiftType) {
    if case .parameter(let other) = type { add(protocols[name] ?? [], to: other) }
    for key in protocols.keys where key == name || key.hasPrefix(name + ".") {
      protocols[key] = nil
    }
    same[name] = type
  }
}

extension SwiftType {
  /// The type as those use it who know what stands for the type parameters: `T.Element` as a part of
  /// `T`.
  var withMembers: SwiftType {
    mapParts { part in
      guard case .parameter(let name) = part, let dot = name.lastIndex(of: "."),
        !name.contains(" ")
      else { return part }
      let base = SwiftType.parameter(String(name[..<dot])).withMembers
      return .member(base, String(name[name.index(after: dot)...]))
    }
  }
}

/// The types that a protocol leaves to those that conform.
extension TypeTable {
  /// An associated type's name and the protocols that it conforms to.
  typealias Associated = (name: String, protocols: [String])

  /// Those of a protocol and of what it refines.
  func associatedTypes(of protocolName: String) -> [Associated] {
    protocols(refinedBy: protocolName).flatMap { type -> [Associated] in
      switch type.name {
      case _ where type.isUserDefined:
        type.associated.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      case "Sequence": [("Element", [])]
      case "Collection": [("Index", ["Comparable"]), ("SubSequence", ["Collection"])]
      default: []
      }
    }
  }

  /// Adds the associated types of all parameters, two deep.
  func addAssociatedTypes(to archetypes: inout Archetypes) {
    var waiting = archetypes.all
    while let (name, protocols) = waiting.popLast() {
      if name.count(where: { $0 == "." }) > 1 { continue }
      for one in protocols {
        for (associated, asked) in associatedTypes(of: one) {
          let inner = name + "." + associated
          if archetypes.same[inner] != nil { continue }
          if name.hasSuffix(".SubSequence"), associated == "Element" || associated == "Index" {
            // A part of a collection has its elements and its indices.
            archetypes.same[inner] = .parameter(name.dropLast("SubSequence".count) + associated)
            continue
          }
          let known = archetypes[inner] ?? []
          archetypes.add(asked, to: inner)
          if known.isEmpty || archetypes[inner] != known {
            waiting.append((inner, archetypes[inner] ?? []))
          }
        }
      }
    }
  }

  /// An associated type of a type parameter; nil where it has none of this name.
  func associatedType(_ name: String, ofParameter parameter: String) -> SwiftType? {
    let inner = parameter + "." + name
    if let same = archetypes.same[inner] { return resolvingMembers(same) }
    return archetypes[inner] == nil ? nil : .parameter(inner)
  }
}
