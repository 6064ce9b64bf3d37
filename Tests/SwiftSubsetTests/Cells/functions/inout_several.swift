func order(_ a: inout Int, _ b: inout Int) { if a > b { (a, b) = (b, a) } }
var p = 5
var q = 2
order(&p, &q)
print(p, q)
