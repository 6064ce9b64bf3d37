var x = 5
x %= 0
print(x)
