// swift-format-ignore-file
struct A { var n = 0; var l = [1] }
var d = ["k": A()]
d["k"]!.n += 2
d["k"]?.l[0] = 5
var pairs = [(A(), 1)]
pairs[0].0.n = 3
print(d["k"]!, pairs[0].0.n)
