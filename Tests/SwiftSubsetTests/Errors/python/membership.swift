if 1 in [1, 2] { print(1) }
