let words = ["a", "b", "c"]
print(words[3])
