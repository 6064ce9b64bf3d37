import Synchronization

/// What a word keeps open while a cell runs, to be finished when the cell ends, whatever ends it.
protocol FinishedWithCell: AnyObject, Sendable {
  /// Makes what is to be finished with a cell.
  init()

  /// Finishes it, in the cell's turn: output still goes to the cell.
  func finish(in cell: CellContext)
}

/// What is to be finished when a cell ends; of each type there is one.
final class CellEnd: Sendable {
  private let open = Mutex<[any FinishedWithCell]>([])

  /// The one of a type, made if there is none yet.
  func finishing<Kind: FinishedWithCell>(_: Kind.Type) -> Kind {
    open.withLock { open in
      if let known = open.lazy.compactMap({ $0 as? Kind }).first { return known }
      let made = Kind()
      open.append(made)
      return made
    }
  }

  /// Finishes all.
  func finish(in cell: CellContext) {
    for each in open.withLock({ $0 }) { each.finish(in: cell) }
  }
}
