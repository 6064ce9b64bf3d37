protocol Scorer { func score(_ x: Int) -> Int }
struct Twice: Scorer { func score(_ x: Int) -> Int { 2 * x } }
struct Plus: Scorer {
  var n: Int
  func score(_ x: Int) -> Int { x + n }
}
let s: any Scorer = Plus(n: 5)
let f = s.score
print(f(1), [1, 2].map(s.score), [1, 2].map(Twice().score))
func apply<S: Scorer>(_ s: S, to xs: [Int]) -> [Int] { xs.map(s.score) }
print(apply(Twice(), to: [1, 2, 3]))
struct Machine { var scorer: any Scorer = Twice() }
var m = Machine()
print(m.scorer.score(4))
m.scorer = Plus(n: 1)
print(m.scorer.score(4), m)
