struct A { var n = 1 }
var a = A()
a.n = 2.5
