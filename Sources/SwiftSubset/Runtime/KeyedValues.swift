/// Values by key: a dictionary, or with nothing for the values a set.
///
/// It calls `==` and `hash(into:)` itself, for a cell may have written them: they may throw, never
/// end, or contradict themselves, and Swift's own dictionary ends the process for that. Entries
/// stay in the order in which they came, but for the last one, which fills the gap of one removed.
package struct KeyedValues {
  /// A key with its value.
  package struct Entry {
    package let key: Value
    package fileprivate(set) var value: Value
    let hash: Int
    /// The next entry of the same hash, or -1.
    fileprivate var next: Int
  }

  package private(set) var entries: [Entry] = []
  /// The first entry of each hash.
  private var heads: [Int: Int] = [:]

  /// How much memory an entry takes, in bytes.
  static let entrySize = MemoryLayout<Entry>.stride + 3 * MemoryLayout<Int>.stride

  init() {}

  /// The set of these members.
  init(members: some Sequence<Value>, _ context: RuntimeContext) throws {
    for member in members { try insert(member, context) }
  }

  package var count: Int { entries.count }

  var keys: [Value] { entries.map(\.key) }
  var values: [Value] { entries.map(\.value) }

  /// The entries as a cell's code sees them.
  var pairs: [Value] { entries.map { .tuple([$0.key, $0.value]) } }

  func index(of key: Value, hash: Int, _ context: RuntimeContext) throws -> Int? {
    try index(hash: hash) { try context.areEqual($0, key) }
  }

  /// The entry of a hash whose key is the one that is looked for.
  func index(hash: Int, where isMeant: (Value) throws -> Bool) rethrows -> Int? {
    guard var index = heads[hash] else { return nil }
    while index >= 0 {
      if try isMeant(entries[index].key) { return index }
      index = entries[index].next
    }
    return nil
  }

  func contains(_ key: Value, _ context: RuntimeContext) throws -> Bool {
    try index(of: key, hash: context.hash(of: key), context) != nil
  }

  func value(for key: Value, _ context: RuntimeContext) throws -> Value? {
    try index(of: key, hash: context.hash(of: key), context).map { entries[$0].value }
  }

  /// Sets a value.
  ///
  /// - Returns: The old one.
  @discardableResult
  mutating func update(
    _ value: Value,
    for key: Value,
    _ context: RuntimeContext
  ) throws -> Value? {
    let hash = try context.hash(of: key)
    guard let index = try index(of: key, hash: hash, context) else {
      append(key, value, hash)
      return nil
    }
    let old = entries[index].value
    entries[index].value = value
    return old
  }

  /// Inserts a member of a set.
  ///
  /// - Returns: Whether it is new, and the member that the set has now.
  @discardableResult
  mutating func insert(_ member: Value, _ context: RuntimeContext) throws -> (Bool, Value) {
    let hash = try context.hash(of: member)
    if let index = try index(of: member, hash: hash, context) {
      return (false, entries[index].key)
    }
    append(member, .void, hash)
    return (true, member)
  }

  @discardableResult
  mutating func remove(_ key: Value, _ context: RuntimeContext) throws -> Entry? {
    let hash = try context.hash(of: key)
    guard let index = try index(of: key, hash: hash, context) else { return nil }
    let removed = entries[index]
    relink(index, of: hash, to: removed.next)
    let last = entries.count - 1
    if index < last {
      relink(last, of: entries[last].hash, to: index)
      entries.swapAt(index, last)
    }
    entries.removeLast()
    return removed
  }

  /// The same keys with other values.
  func mapValues(_ transform: (Value) throws -> Value) rethrows -> KeyedValues {
    var made = self
    for index in entries.indices { made.entries[index].value = try transform(entries[index].value) }
    return made
  }

  func filter(_ isIncluded: (Entry) throws -> Bool) rethrows -> KeyedValues {
    var made = KeyedValues()
    for entry in entries where try isIncluded(entry) {
      made.append(entry.key, entry.value, entry.hash)
    }
    return made
  }

  @discardableResult
  private mutating func append(_ key: Value, _ value: Value, _ hash: Int) -> Int {
    let index = entries.count
    entries.append(Entry(key: key, value: value, hash: hash, next: heads[hash] ?? -1))
    heads[hash] = index
    return index
  }

  /// Lets what leads to an entry lead elsewhere.
  private mutating func relink(_ index: Int, of hash: Int, to target: Int) {
    guard var before = heads[hash] else { return }
    if before == index {
      heads[hash] = target < 0 ? nil : target
      return
    }
    while entries[before].next != index { before = entries[before].next }
    entries[before].next = target
  }
}
