func f() -> (a: Int, b: (c: String, d: Double)) { (1, ("x", 2.5)) }
let r = f()
print(r, r.a, r.b.c, r.1.1)
let (a, (c, _)) = f()
print(a, c)
