let rate = 0.1
rate(2)
