// swift-format-ignore-file
struct P { var n = 1 }
enum E { case a }
class C { let id = 7 }
let xs: [Any] = [P(), E.a, C(), Optional(P()) as Any]
for x in xs {
  if let p = x as? P { print("P", p.n) } else if x is E { print("E") } else if let c = x as? C { print("C", c.id) }
}
