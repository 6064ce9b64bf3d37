struct A { var n = 1 }
let a: A? = A()
print(a.n)
