struct Maybe<T> {
  var value: T?
  func or(_ other: T) -> T { value ?? other }
  func map<U>(_ f: (T) -> U) -> Maybe<U> {
    guard let value else { return Maybe<U>(value: nil) }
    return Maybe<U>(value: f(value))
  }
}
print(Maybe(value: 3).map { "\($0)" }.or("x"), Maybe<Int>(value: nil).map { $0 + 1 }.or(7))
print(Maybe<Int>(value: nil), Maybe(value: "a"), [Maybe(value: (1, b: 2))])
func unzip<A, B>(_ pairs: [(A, B)]) -> ([A], [B]) { (pairs.map { $0.0 }, pairs.map { $0.1 }) }
print(unzip([(1, "a"), (2, "b")]))
func group<K: Hashable, V>(_ xs: [V], by key: (V) -> K) -> [K: [V]] {
  var made: [K: [V]] = [:]
  for x in xs { made[key(x), default: []].append(x) }
  return made
}
print(group([1, 2, 3, 4]) { $0 % 2 == 0 }[true] ?? [])
func kind<T>(_ x: T) -> String {
  switch x {
  case let n as Int: return "int \(n)"
  case is String: return "string"
  default: return "other"
  }
}
print(kind(3), kind("a"), kind(2.5))
typealias IntPair = Maybe<Int>
print(IntPair(value: 4).or(0))
