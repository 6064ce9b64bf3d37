struct Cache<Key: Hashable, Value> {
  private var store: [Key: Value] = [:]
  private(set) var hits = 0
  init() {}
  subscript(key: Key) -> Value? {
    get { store[key] }
    set { store[key] = newValue }
  }
  mutating func get(_ key: Key, or make: () -> Value) -> Value {
    if let v = store[key] { hits += 1; return v }
    let v = make()
    store[key] = v
    return v
  }
}
var c = Cache<String, Int>()
c["a"] = 4
print(c["a"] ?? 0, c["b"] ?? 0, c.get("a") { 9 }, c.get("z") { 7 }, c.hits)
