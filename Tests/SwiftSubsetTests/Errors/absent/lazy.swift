let xs = [1, 2]
print(xs.lazy.map { $0 + 1 })
