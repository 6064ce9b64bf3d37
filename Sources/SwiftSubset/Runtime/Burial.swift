import Foundation

/// Ends long chains of values one after the other.
///
/// A list of a million objects, each the last owner of the next, would otherwise end them by a
/// million nested calls and overflow the stack.
enum Burial {
  /// Call in the `deinit` of what owns the values: they are moved out, so that it no longer does.
  static func bury(_ fields: inout [Value]) {
    guard fields.contains(where: \.ownsOthers) else { return }
    let graveyard = Graveyard.current
    graveyard.waiting.append(contentsOf: fields)
    fields = []
    graveyard.dig()
  }

  static func bury(_ value: inout Value) {
    guard value.ownsOthers else { return }
    let graveyard = Graveyard.current
    graveyard.waiting.append(value)
    value = .void
    graveyard.dig()
  }
}

/// The values of one thread that wait for their end.
private final class Graveyard {
  var waiting: [Value] = []
  private var isDigging = false

  private static let key = "SwiftSubset.Graveyard"

  static var current: Graveyard {
    let dictionary = Thread.current.threadDictionary
    if let own = dictionary[key] as? Graveyard { return own }
    let made = Graveyard()
    dictionary[key] = made
    return made
  }

  func dig() {
    if isDigging { return }
    isDigging = true
    // What ends here adds what it owned, so the stack stays as deep as it is.
    while !waiting.isEmpty { _ = waiting.removeLast() }
    isDigging = false
  }
}

extension Value {
  /// Whether the end of the value may end others of any number.
  fileprivate var ownsOthers: Bool { ownership ?? false }

  /// Whether values of this one's type own others; nil where a value such as nil does not tell.
  ///
  /// The elements of a collection are of one type, so that the first that tells speaks for all.
  private var ownership: Bool? {
    switch self {
    case .object, .record, .any, .function, .reference: true
    case .some(let inner): inner.ownership
    case .array(let elements): elements.lazy.compactMap(\.ownership).first
    case .slice(let elements): elements.lazy.compactMap(\.ownership).first
    case .tuple(let parts): Self.ownership(of: parts)
    case .dictionary(let pairs):
      pairs.entries.lazy.compactMap { Self.ownership(of: [$0.key, $0.value]) }.first
    case .set(let members): members.entries.lazy.compactMap(\.key.ownership).first
    case .bounds(let lower, let upper, _): (lower ?? upper)?.ownership
    case .none, .uninitialized, .taken: nil
    default: false
    }
  }

  private static func ownership(of parts: [Value]) -> Bool? {
    let known = parts.map(\.ownership)
    if known.contains(true) { return true }
    return known.contains(nil) ? nil : false
  }
}
