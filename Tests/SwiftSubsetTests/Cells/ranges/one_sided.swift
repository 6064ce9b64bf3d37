let xs = [10, 20, 30, 40]
print(xs[1...], xs[..<2], xs[...0], (3...).contains(5), (..<3).contains(5))
