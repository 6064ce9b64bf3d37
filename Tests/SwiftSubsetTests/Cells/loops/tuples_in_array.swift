for (name, n) in [("a", 1), ("b", 2)] { print(name, n) }
for case (let name, 2) in [("a", 1), ("b", 2)] { print(name) }
