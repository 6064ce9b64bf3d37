func walk(_ depth: Int) -> [Int] {
  var seen: [Int] = []
  var calls = 0
  func visit(_ n: Int) {
    calls += 1
    func half(_ m: Int) { if m > 0 { seen.append(m); visit(m / 2 - 1) } }
    if n > 0 { half(n); seen.append(-n) }
  }
  visit(depth)
  let again = visit
  again(3)
  let late = { (k: Int) in visit(k); return calls }
  seen.append(late(2))
  return seen + [calls]
}
print(walk(40))
func counter() -> () -> Int {
  var n = 0
  func next() -> Int { n += 1; return n }
  return next
}
let one = counter(), two = counter()
print(one(), one(), two(), one())
var keep: [() -> Int] = []
for i in 0..<3 {
  var k = i * 10
  func bump() -> Int { k += 1; return k < i * 10 + 3 ? bump() : k }
  keep.append(bump)
  keep.append(bump)
}
print(keep.map { $0() })
struct S { var v = 3; func deep() -> Int { func go(_ n: Int) -> Int { n == 0 ? v : go(n - 1) }; return [1, 2].map { go($0) }.reduce(0, +) } }
print(S().deep())
func outer(_ xs: [Int]) throws -> Int {
  enum_: for x in xs { if x > 2 { break enum_ } }
  var best = 0
  func a(_ n: Int) -> Int { best = max(best, n); return n }
  func b(_ n: Int) -> Int { func c() -> Int { a(n) + (n > 0 ? b(n - 1) : 0) }; return c() }
  return b(5) * 100 + best
}
print(try outer([1]))
