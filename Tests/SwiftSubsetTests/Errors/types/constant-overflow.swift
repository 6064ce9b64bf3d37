let steps = 3
print(steps, Int.max + 1)
