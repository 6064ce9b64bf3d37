import Foundation

/// Ends long chains of values one after the other.
///
/// A list of a million objects, each the last owner of the next, would otherwise end them by a
/// million nested calls and overflow the stack.
enum Burial {
  static func bury(_ fields: [Value]) {
    for field in fields { bury(field) }
  }

  static func bury(_ value: Value) {
    if value.ownsOthers { Graveyard.current.take(value) }
  }
}

/// The values of one thread that wait for their end.
private final class Graveyard {
  private var waiting: [Value] = []
  private var isDigging = false

  private static let key = "SwiftSubset.Graveyard"

  static var current: Graveyard {
    let dictionary = Thread.current.threadDictionary
    if let own = dictionary[key] as? Graveyard { return own }
    let made = Graveyard()
    dictionary[key] = made
    return made
  }

  func take(_ value: Value) {
    waiting.append(value)
    if isDigging { return }
    isDigging = true
    // What ends here appends what it owned, so the stack stays as deep as it is.
    while !waiting.isEmpty { _ = waiting.removeLast() }
    isDigging = false
  }
}

extension Value {
  /// Whether the end of the value may end others of any number.
  fileprivate var ownsOthers: Bool {
    switch self {
    case .object, .record, .any, .function, .reference: true
    case .some(let inner): inner.ownsOthers
    case .array(let elements), .tuple(let elements): elements.last?.ownsOthers ?? false
    case .dictionary(let pairs): !pairs.isEmpty
    default: false
    }
  }
}
