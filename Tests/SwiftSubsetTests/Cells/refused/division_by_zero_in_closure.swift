let f = { (x: Int) in x / (3 - 3) }
print(f(1))
