// swift-format-ignore-file
let x = 1, y = 2.0
var p = 0, q: String = "q"
p += x
q += "!"
print(p, q, y)
