print((1, true) < (2, false))
