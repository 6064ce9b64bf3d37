let c = 1 if true else 2
