let xs: [Int] = [1, "two", 3]
