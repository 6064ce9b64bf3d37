let (a, b) = (1, "x")
var (c, (d, e)) = (2.5, (true, [1]))
c += 1
e.append(2)
let (first, _) = (10, 20)
print(a, b, c, d, e, first)
