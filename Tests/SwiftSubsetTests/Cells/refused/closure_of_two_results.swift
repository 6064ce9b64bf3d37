let f = { (b: Bool) in if b { return 1 } else { return 2.0 } }
print(f(true))
