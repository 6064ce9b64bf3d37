// swift-format-ignore-file
let `class` = 1
print(`class`)
struct S { var `default` = 3; func `in`() -> Int { 4 }; static let `let` = 8 }
let x = S()
print(x.`default`, x.default, x.`in`(), x.in(), S.`let`)
let `a` = 5
print(a, `a`, "\(`a`)")
enum E { case `switch`, b }
print(E.switch, E.`switch` == .`switch`)
func g(`for` q: Int, `where`: Int) -> Int { q + `where` }
print(g(for: 1, where: 2))
let f = { (`if`: Int) in `if` + 1 }
print(f(1))
switch E.b { case .`switch`: print(1)
case .b: print(2) }
print(x, S(default: 2))
for `is` in 0..<2 { print(`is`) }
struct `T` { var v = 1 }
print(`T`().v, T().v)
if let `self` = Optional(4) { print(`self`) }
