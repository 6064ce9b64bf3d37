import SwiftSyntax

/// How a name of the notebook came to be.
final class Origin {
  let name: String
  let cell: Int
  /// Counts the statements of all cells, so that of two origins the later one is known.
  let order: Int
  /// The names that its statement used.
  fileprivate(set) var sources: [Origin] = []
  /// The later declarations of sources that have been told of.
  fileprivate var told: Set<Int> = []

  init(name: String, cell: Int, order: Int) {
    self.name = name
    self.cell = cell
    self.order = order
  }
}

/// Where the names of the notebook come from.
///
/// A name whose statement used another name is made from it. Once that other name is declared
/// again, by a later cell or by running its cell once more, what was made from the old one is
/// stale: it is still what it was. Assignments do not count, for what they change changes often.
struct Origins {
  private var current: [String: Origin] = [:]
  private var order = 0

  subscript(name: String) -> Origin? { current[name] }

  /// The origins that a checked cell's names will have once its statements have run.
  ///
  /// - Parameters:
  ///   - items: The cell's statements.
  ///   - names: The names that the cell declares, with the place of the declaration.
  ///   - uses: The places where the cell names globals.
  ///   - cell: Its number.
  /// - Returns: An origin for each name that the cell declares.
  mutating func plan(
    _ items: CodeBlockItemListSyntax,
    declaring names: [(name: String, utf8Offset: Int)],
    uses: [Int: GlobalUse],
    cell: Int
  ) -> [String: Origin] {
    var planned: [String: Origin] = [:]
    var sources: [(origin: Origin, uses: [GlobalUse])] = []
    var uses = uses.sorted { $0.key < $1.key }[...]
    var names = names.sorted { $0.utf8Offset < $1.utf8Offset }[...]
    for item in items {
      order += 1
      // Statements follow one another: what stands before the end is this one's.
      let end = item.endPosition.utf8Offset
      let used = uses.prefix { $0.key < end }.map(\.value)
      uses = uses.dropFirst(used.count)
      let declared = names.prefix { $0.utf8Offset < end }
      names = names.dropFirst(declared.count)
      for (name, _) in declared {
        let origin = Origin(name: name, cell: cell, order: order)
        planned[name] = origin
        sources.append((origin, used))
      }
    }
    for (origin, used) in sources {
      origin.sources = used.compactMap { use in
        use.isOfCell ? planned[use.name] : current[use.name]
      }.filter { $0 !== origin }
    }
    return planned
  }

  /// Takes over the origins of names that have been declared.
  mutating func declare(_ names: some Sequence<String>, from planned: [String: Origin]) {
    for name in names { current[name] = planned[name] }
  }

  /// Why the value of a name may no longer fit: the nearest source that was declared again since.
  func stale(_ origin: Origin) -> StaleName? {
    var queue = origin.sources[...]
    var seen: Set<ObjectIdentifier> = []
    while let source = queue.popFirst() {
      guard seen.insert(ObjectIdentifier(source)).inserted else { continue }
      if let newer = current[source.name], newer !== source, newer.order > origin.order {
        return StaleName(
          name: origin.name,
          cell: origin.cell,
          source: source.name,
          sourceCell: source.cell,
          newerCell: newer.cell
        )
      }
      queue += source.sources
    }
    return nil
  }

  /// The stale names that a cell uses, each told of once for each later declaration.
  func warnings(for uses: [Int: GlobalUse]) -> [StaleName] {
    let names = Set(uses.values.filter { !$0.isOfCell }.map(\.name))
    return names.sorted().compactMap { name in
      guard let origin = current[name], let stale = stale(origin),
        let newer = current[stale.source], origin.told.insert(newer.order).inserted
      else { return nil }
      return stale
    }
  }
}

/// A name whose value was made from something that has been declared again since.
package struct StaleName: Equatable, Sendable {
  package let name: String
  /// The number of the cell that made it.
  package let cell: Int
  /// What it was made from, directly or not.
  package let source: String
  package let sourceCell: Int
  /// The number of the cell that declared the source again.
  package let newerCell: Int

  /// What to tell of it.
  package var message: String {
    "'\(name)' of cell \(cell) was made with the '\(source)' of cell \(sourceCell); "
      + "cell \(newerCell) has declared '\(source)' again. "
      + "Run the cell that makes '\(name)' again to use the new one."
  }
}
