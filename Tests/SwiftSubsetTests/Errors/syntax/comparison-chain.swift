let n = 5
print(0 < n < 10)
