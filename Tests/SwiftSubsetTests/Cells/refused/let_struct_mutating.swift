// swift-format-ignore-file
struct P { var x = 0; mutating func f() { x += 1 } }
let p = P()
p.f()
