let xs = (1.0..<3).map { $0 }
print(xs)
