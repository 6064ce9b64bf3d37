#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Ends values that own many others: no end of one is a recursion without an end, or a time in which
/// the cell hears nothing.
///
/// A list of a million objects, each the last owner of the next, would otherwise end them by a million
/// nested calls and overflow the stack. Thirty million values take seconds to end: what is more than
/// a thread ends at once is left to the gravedigger's.
enum Burial {
  /// Call in the `deinit` of what owns the values: they are moved out, so that it no longer does.
  static func bury(_ fields: inout [Value]) {
    guard fields.contains(where: \.ownsOthers) else { return }
    let graveyard = Graveyard.current
    guard graveyard.enters(fields.reduce(1) { $0 + $1.weight }) else {
      graveyard.waiting.append(contentsOf: fields)
      fields = []
      return graveyard.leave()
    }
    fields = []
    graveyard.exit()
  }

  static func bury(_ value: inout Value) {
    guard value.ownsOthers else { return }
    let graveyard = Graveyard.current
    guard graveyard.enters(1 + value.weight) else {
      graveyard.waiting.append(value)
      value = .void
      return graveyard.leave()
    }
    value = .void
    graveyard.exit()
  }
}

/// The values of one thread that wait for their end.
final class Graveyard {
  fileprivate var waiting: [Value] = []
  /// How many ends there are within others.
  private var depth = 0
  /// How many values may still end here before the rest is left to the gravedigger.
  private var left: Int
  private let most: Int

  /// Ends within one another up to here take little of a stack.
  private static let deepest = 32
  /// So many values end within a few milliseconds.
  fileprivate static let mostAtOnce = 100_000

  init(most: Int = mostAtOnce) {
    self.most = most
    left = most
  }

  /// Asks whether values of a weight may end at once, within what ends already.
  fileprivate func enters(_ weight: Int) -> Bool {
    if depth == 0 { left = most }
    guard depth < Self.deepest, weight <= left else { return false }
    left -= weight
    depth += 1
    return true
  }

  /// Call when what entered has ended.
  fileprivate func exit() {
    depth -= 1
    leave()
  }

  /// Ends what waits, unless this is the end of another value.
  fileprivate func leave() {
    guard depth == 0, !waiting.isEmpty else { return }
    depth = 1
    // What ends here adds what it owned, so the stack stays as deep as it is.
    while left > 0, let weight = waiting.last?.weight, weight < left {
      left -= 1 + weight
      _ = waiting.removeLast()
    }
    depth = 0
    guard !waiting.isEmpty else { return }
    var rest: [Value] = []
    swap(&rest, &waiting)
    Gravedigger.take(&rest)
  }

  // MARK: One for each thread

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { pointer in
      #if canImport(Glibc)
      if let pointer { Unmanaged<Graveyard>.fromOpaque(pointer).release() }
      #else
      Unmanaged<Graveyard>.fromOpaque(pointer).release()
      #endif
    }
    return key
  }()

  fileprivate static var current: Graveyard {
    if let own = pthread_getspecific(key) {
      return Unmanaged<Graveyard>.fromOpaque(own).takeUnretainedValue()
    }
    let made = Graveyard()
    made.becomeCurrent()
    return made
  }

  /// Makes this the graveyard of the thread, for good.
  func becomeCurrent() { pthread_setspecific(Self.key, Unmanaged.passRetained(self).toOpaque()) }
}

extension Value {
  /// Takes a new value; the old one may own many others, and is buried.
  mutating func become(_ new: Value) {
    switch self {
    case .int, .double, .bool: self = new
    default:
      var old = new
      swap(&old, &self)
      Burial.bury(&old)
    }
  }

  /// Whether the end of the value may end others of any number.
  fileprivate var ownsOthers: Bool {
    switch self {
    case .array(let elements) where elements.count > Self.bulk: true
    case .slice(let elements) where elements.count > Self.bulk: true
    case .dictionary(let pairs) where pairs.count > Self.bulk: true
    case .set(let members) where members.count > Self.bulk: true
    default: ownership ?? false
    }
  }

  /// So many values end at once, whatever they are.
  private static let bulk = 10_000

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

  /// About how many values end with this one, as far as they lie in it and not behind references.
  fileprivate var weight: Int {
    switch self {
    case .array(let elements): Self.weight(of: elements[...])
    case .slice(let elements): Self.weight(of: elements)
    case .dictionary(let pairs): 2 * pairs.count
    case .set(let members): members.count
    case .tuple(let parts): parts.reduce(0) { $0 + $1.weight }
    case .some(let inner): inner.weight
    default: 1
    }
  }

  /// Adds up what lies in elements that are collections themselves, until there is enough.
  private static func weight(of elements: ArraySlice<Value>) -> Int {
    switch elements.first {
    case .array, .slice, .dictionary, .set, .tuple, .some: break
    default: return elements.count
    }
    var sum = elements.count
    for element in elements {
      sum += element.weight
      if sum > Graveyard.mostAtOnce { break }
    }
    return sum
  }
}
