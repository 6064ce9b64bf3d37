let u: UInt = -1
print(u)
