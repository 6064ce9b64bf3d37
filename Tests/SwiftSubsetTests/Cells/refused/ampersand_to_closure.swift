let g: (Int) -> Int = { $0 + 1 }
var n = 1
print(g(&n))
