var t = (x: 1, y: (2, "z"))
t.x = 5
t.y.0 += 1
t.1.1 = "w"
var (p, q) = (1, 2)
(p, q) = (q, p + q)
print(t, p, q)
