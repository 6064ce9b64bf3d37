struct Pair<A, B> {
  var first: A
  var second: B
  func swapped() -> Pair<B, A> { Pair<B, A>(first: second, second: first) }
}
extension Pair: Equatable where A: Equatable, B: Equatable {}
extension Pair: Hashable where A: Hashable, B: Hashable {}
extension Pair: CustomStringConvertible {
  var description: String { "<\(first) & \(second)>" }
}
extension Pair where A: Comparable {
  func larger(_ other: A) -> A { first > other ? first : other }
}
let p = Pair(first: 1, second: "a")
print(p, p.swapped(), [p.swapped()], p == Pair(first: 1, second: "a"), p.larger(5))
print(Set([p, p, Pair(first: 2, second: "b")]).count)
extension Pair where A == Int, B == Int {
  var sum: Int { first + second }
}
print(Pair(first: 3, second: 4).sum)
let ps = [Pair(first: 2, second: true), Pair(first: 1, second: false)]
print(ps.map(\.first).sorted(), ps)
