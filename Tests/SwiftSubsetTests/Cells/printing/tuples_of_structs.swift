struct A { var n = 0 }
let pair = (left: A(), right: [A(n: 2)])
print(pair, pair.right)
