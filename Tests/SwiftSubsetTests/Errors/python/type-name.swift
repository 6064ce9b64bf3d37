let xs: [int] = []
