let counts = [3, 300]
print(counts.map { UInt8($0) })
