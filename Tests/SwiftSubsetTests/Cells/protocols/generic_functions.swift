func swapped<A, B>(_ pair: (A, B)) -> (B, A) { (pair.1, pair.0) }
func largest<T: Comparable>(_ items: [T]) -> T? {
  var best: T? = nil
  for item in items {
    if let b = best { if item > b { best = item } } else { best = item }
  }
  return best
}
func repeated<T>(_ item: T, times: Int) -> [T] {
  var list: [T] = []
  for _ in 0..<times { list.append(item) }
  return list
}
func count<K: Hashable>(_ items: [K]) -> [K: Int] {
  var counts: [K: Int] = [:]
  for item in items { counts[item, default: 0] += 1 }
  return counts
}
func sum<N: Numeric>(_ items: [N]) -> N {
  var total: N = 0
  for item in items { total += item }
  return total * 2 - total
}
func mapped<T, U>(_ items: [T], _ change: (T) -> U) -> [U] {
  var list = [U]()
  for item in items { list.append(change(item)) }
  return list
}
func exchange<T>(_ a: inout T, _ b: inout T) { (a, b) = (b, a) }
print(swapped((1, "a")), largest([3, 9, 4]) ?? 0, largest(["b", "z"]) ?? "", largest([2.5]) ?? 0)
print(repeated("x", times: 3), repeated([1], times: 2), repeated(nil as Int?, times: 1))
print(count(["a", "b", "a"])["a"] ?? 0, sum([1, 2, 3]), sum([0.5, 0.25]))
print(mapped([1, 2]) { "n\($0)" }, mapped(["a"]) { $0.count })
var x = 1, y = 2
exchange(&x, &y)
print(x, y)
func isEven<I: BinaryInteger>(_ n: I) -> Bool { n % 2 == 0 }
func mean<F: FloatingPoint>(_ a: F, _ b: F) -> F { (a + b) / 2 }
print(isEven(4), mean(1.0, 4.0), mean(Float(1), 2))
func clamp<T: Comparable>(_ v: T, _ low: T, _ high: T) -> T { min(max(v, low), high) }
print(clamp(12, 0, 10), clamp("m", "a", "f"))
func first<T>(_ items: [T], where test: (T) -> Bool) -> T? {
  for item in items where test(item) { return item }
  return nil
}
print(first([1, 5, 9]) { $0 > 3 } ?? 0)
func show<T>(_ value: T) { print("<\(value)>", value is Int, value as? String ?? "-") }
show(3); show("s"); show([1: 2]); show((1, b: "c")); show(Optional(4))
func depth<T>(_ value: T, _ n: Int) -> Int { n == 0 ? 0 : 1 + depth(value, n - 1) }
print(depth("a", 10))
func average<F: FloatingPoint>(_ xs: [F]) -> F {
  var total: F = 0
  for x in xs { total += x }
  return (total / F(xs.count)).rounded() + F.pi.squareRoot().rounded() - F(2)
}
print(average([1.0, 2.0, 4.0]), average([Float(3)]))
func negated<S: SignedNumeric>(_ x: S) -> S {
  var y = x
  y.negate()
  return -(-y)
}
print(negated(4), negated(-2.5))
func text<T: CustomStringConvertible>(_ x: T) -> String { x.description + "!" }
print(text(4), text("a"))
func evens<I: FixedWidthInteger>(_ xs: [I]) -> [I] { xs.filter { $0.isMultiple(of: 2) && $0 < I.max } }
print(evens([1, 2, 4]))
