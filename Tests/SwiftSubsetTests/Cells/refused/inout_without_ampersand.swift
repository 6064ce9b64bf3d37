struct P { var x = 0 }
func f(_ n: inout Int) {}
var p = P()
f(p.x)
