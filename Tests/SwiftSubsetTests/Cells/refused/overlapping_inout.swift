var xs = [1, 2]
swap(&xs[0], &xs[1])
