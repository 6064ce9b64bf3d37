var x = 1
x = x
print(x)
