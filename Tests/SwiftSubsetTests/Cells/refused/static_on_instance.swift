struct P { static let n = 1 }
print(P().n)
