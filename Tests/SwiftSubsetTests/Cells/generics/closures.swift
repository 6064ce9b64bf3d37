struct Box<T> { let f: (T) -> T }
print(Box<Int> { $0 + 1 }.f(2), Box(f: { (x: Int) in x * 2 }).f(4))
func lift<A, B>(_ f: @escaping (A) -> B) -> (A?) -> B? { { x in if let x { return f(x) }; return nil } }
print(lift { (n: Int) in n + 1 }(3) ?? 0)
func compose<A, B, C>(_ f: @escaping (A) -> B, _ g: @escaping (B) -> C) -> (A) -> C { { g(f($0)) } }
print(compose({ (x: Int) in x + 1 }, { "\($0)!" })(4))
func memo<K: Hashable, V>(_ f: @escaping (K) -> V) -> (K) -> V {
  var known: [K: V] = [:]
  return { k in
    if let v = known[k] { return v }
    let v = f(k)
    known[k] = v
    return v
  }
}
let sq = memo { (n: Int) in n * n }
print(sq(4), sq(4))
func local<T>(_ xs: [T]) -> Int {
  func count(_ n: Int) -> Int { n + xs.count }
  let f = { count(10) }
  return f()
}
print(local(["a"]), local([1, 2]))
