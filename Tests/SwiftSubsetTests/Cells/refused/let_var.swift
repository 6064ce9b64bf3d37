let var x = 1
print(x)
