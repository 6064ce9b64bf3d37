let xs = [x * 2 for x in 0..<3]
