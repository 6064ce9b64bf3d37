let words = ["a", "b"]
print(len(words))
