let xs = [10, 20, 30]
for i in xs.indices.reversed() { print(i, xs[i]) }
for x in xs.reversed() { print(x) }
