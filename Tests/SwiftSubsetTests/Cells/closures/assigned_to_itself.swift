var x = 1
let same = { x = x }
same()
print(x)
