struct A { subscript(i: Int) -> Int { i } }
var a = A()
a[0] = 1
