let rate = 0.005
print("rate:", rate
