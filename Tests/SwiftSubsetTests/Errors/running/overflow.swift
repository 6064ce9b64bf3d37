var n = 1
for _ in 0..<70 { n *= 2 }
