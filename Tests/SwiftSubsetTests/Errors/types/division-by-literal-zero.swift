let words = 12
print(words / 0)
