let n = 1
else { print(n) }
