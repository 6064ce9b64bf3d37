for (i, name) in ["a", "b"].enumerated() { print(i, name) }
for (x, y) in zip([1, 2, 3], ["x", "y"]) { print(x, y) }
for (i, (a, b)) in zip([1], [2]).enumerated() { print(i, a, b) }
