print(sorted([2, 1]))
