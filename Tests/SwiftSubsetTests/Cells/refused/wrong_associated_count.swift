enum E { case a(Int, Int) }
let e = E.a(1)
