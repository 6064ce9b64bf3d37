// swift-format-ignore-file
func double(_ x: inout Int) { x *= 2 }
var n = 4
double(&n)
var xs = [1, 2]
double(&xs[1])
print(n, xs)
var a = 1
var b = 2
swap(&a, &b)
print(a, b)
