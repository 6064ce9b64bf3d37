print((1.5...3).count)
