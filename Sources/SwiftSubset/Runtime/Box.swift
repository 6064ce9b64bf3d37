/// A value with a place of its own: a global, or a local that a closure captured.
package final class Box {
  @exclusivity(unchecked) var value: Value = .uninitialized

  /// Changes the value.
  ///
  /// It is moved out: while the change runs code of the cell, other code may come to the place.
  func modify(_ change: Modification) throws {
    switch value {
    case .int, .double, .bool: try change(&value)
    default: try modifyMoved(change)
    }
  }

  /// Changes the value, which nobody may use meanwhile, whatever it is.
  func modifyMoved(_ change: Modification) throws {
    if case .taken = value { throw RuntimeFailure.overlappingAccess }
    var moved = value
    value = .taken
    defer { value = moved }
    try change(&moved)
  }

  deinit { Burial.bury(&value) }
}
