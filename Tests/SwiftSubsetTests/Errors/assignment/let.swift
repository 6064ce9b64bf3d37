let rate = 0.005
rate = 0.01
