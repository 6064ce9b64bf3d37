func brighter(_ level: UInt8) -> UInt8 { level + 100 }
print(brighter(200))
