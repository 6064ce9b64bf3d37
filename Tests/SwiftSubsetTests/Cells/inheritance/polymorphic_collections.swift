class Expr {
  init() {}
  func value() -> Double { 0 }
  func text() -> String { "?" }
}
final class Num: Expr {
  let n: Double
  init(_ n: Double) { self.n = n; super.init() }
  override func value() -> Double { n }
  override func text() -> String { "\(n)" }
}
class Binary: Expr {
  let a: Expr, b: Expr
  init(_ a: Expr, _ b: Expr) { self.a = a; self.b = b; super.init() }
  var symbol: String { "" }
  override func text() -> String { "(\(a.text()) \(symbol) \(b.text()))" }
}
final class Add: Binary {
  override var symbol: String { "+" }
  override func value() -> Double { a.value() + b.value() }
}
final class Mul: Binary {
  override var symbol: String { "*" }
  override func value() -> Double { a.value() * b.value() }
}
let e: Expr = Add(Num(2), Mul(Num(3), Num(4)))
print(e.text(), e.value())
let all: [Expr] = [e, Num(1)]
print(all.map { $0.value() }, all.filter { $0 is Num }.count)
var table: [String: Expr] = ["x": Num(5)]
table["y"] = Mul(Num(2), Num(2))
print(table["y"]?.text() ?? "", (table["x"] as? Num)?.n ?? 0)
let maybe: Expr? = Num(8)
if let n = maybe as? Num { print("num", n.n) }
switch e {
case is Num: print("number")
case let b as Binary: print("binary", b.symbol)
default: print("other")
}
func sum(_ xs: [Expr]) -> Double { xs.reduce(0) { $0 + $1.value() } }
print(sum([Num(1), Num(2)]), sum([Add(Num(1), Num(1))]))
