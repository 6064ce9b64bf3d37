let a = [[1], [2]]
var b = a
b[0].append(5)
print(a, b)
