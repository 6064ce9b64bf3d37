let inout x = 1
print(x)
