let zeros = Array(repeating: 0, count: 1 << 60)
