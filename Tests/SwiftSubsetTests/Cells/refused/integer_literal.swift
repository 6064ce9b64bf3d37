let a: UInt8 = 256
print(a)
