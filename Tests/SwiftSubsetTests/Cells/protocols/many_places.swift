protocol P { var n: Int { get set }; mutating func bump(); func make(_ k: Int) -> Self }
extension P {
  mutating func reset() { self = make(0) }
  var doubled: Self { make(n * 2) }
  func closure() -> () -> Int { { self.n + 1 } }
  mutating func twice() { bump(); bump() }
}
struct S: P {
  var n = 1
  mutating func bump() { n += 1 }
  func make(_ k: Int) -> S { S(n: k) }
}
struct Holder { var p: any P; var list: [any P] = [] }
var h = Holder(p: S())
h.p.bump()
h.p.twice()
h.list.append(h.p)
h.list[0].n += 5
h.list[0].twice()
print(h.p.n, h.list[0].n, h.p.doubled.n, h.p.closure()())
h.p.reset()
print(h, h.p.n)
let d: [String: any P] = ["a": S(n: 4)]
print(d, d["a"]!.n)
enum E { case p(any P), none }
let e = E.p(S(n: 9))
if case .p(let q) = e { print(q.n, q is S) }
func f(_ p: any P = S(n: 77)) -> Int { p.n }
print(f(), f(S()))
func g<T>(_ x: T, n: Int = 2, xs: [T] = []) -> String { "\(x) \(n) \(xs)" }
print(g(1), g("a", n: 3), g(2.5, xs: [1]))
struct Failure<T>: Error { var value: T }
func fail() throws { throw Failure(value: 4) }
do { try fail() } catch let x as Failure<String> { print("s", x) } catch let x as Failure<Int> { print("i", x.value, x) } catch { print("?") }
func over<T>(_ x: T) -> String { "generic" }
func over(_ x: Int) -> String { "int" }
print(over(3), over("a"), over(2.0))
let ps: [any P] = [S(n: 1), S(n: 2)] as [S]
print(ps.count, ps.map(\.n))
let ss = [S(n: 3)]
let conv: [any P] = ss
print(conv[0].n)
var o: (any P)? = S(n: 5)
o?.bump()
o?.n += 1
print(o?.n ?? 0, o == nil)
func mutate<T: P>(_ t: inout T) { t.bump(); t.n *= 2; t.twice() }
var s = S()
mutate(&s)
print(s)
var ap2: any P = S(n: 10)
func mm(_ p: inout any P) { p.bump(); p = S(n: p.n * 3) }
mm(&ap2)
print(ap2.n)
