let x = 1 # one
