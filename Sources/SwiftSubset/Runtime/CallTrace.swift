/// The calls that led to a failure, from the inside out.
///
/// Of a long chain the innermost and the outermost calls are kept, so that a failure at the bottom
/// of a recursion costs no memory.
struct CallTrace: Sendable {
  /// The calls next to the failure.
  private(set) var inner: [Place] = []
  /// The calls next to the cell.
  private(set) var outer: [Place] = []
  /// How many calls between the two are left out.
  private(set) var leftOut = 0

  private static let keptInside = 4
  private static let keptOutside = 3

  /// Adds the call around those that are known; a call that calls itself counts once.
  mutating func add(_ place: Place) {
    if place == outer.last ?? inner.last { return }
    if inner.count < Self.keptInside {
      inner.append(place)
      return
    }
    outer.append(place)
    if outer.count > Self.keptOutside {
      outer.removeFirst()
      leftOut += 1
    }
  }
}

/// A place in the source of a cell.
struct Place: Sendable, Equatable {
  let source: CellSource
  let utf8Offset: Int
  /// Where the receiver and the arguments of a call are written, in UTF-8 code units.
  var operands: [Range<Int>] = []

  static func == (left: Place, right: Place) -> Bool {
    left.source === right.source && left.utf8Offset == right.utf8Offset
  }

  /// Whether a place is on the same line of the same cell.
  func isOnLine(of other: Place) -> Bool {
    source === other.source
      && source.location(utf8Offset: utf8Offset).line
        == source.location(utf8Offset: other.utf8Offset).line
  }

  /// The receiver and the arguments of a call, as they are written.
  var operandTexts: [String] { operands.map(source.text(utf8Range:)) }
}
