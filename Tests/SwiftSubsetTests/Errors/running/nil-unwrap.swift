let index = ["a": 1]
print(index["b"]!)
