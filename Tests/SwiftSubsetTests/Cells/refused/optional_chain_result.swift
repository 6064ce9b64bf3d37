struct A { var n = 1 }
let a: A? = A()
let n: Int = a?.n
