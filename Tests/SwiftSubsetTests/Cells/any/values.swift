let xs: [Any] = [1, 2.5, "a", [1], (1, 2)]
print(xs)
for x in xs { print(x) }
