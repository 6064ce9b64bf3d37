let words = ["a", "b"]
print(words.cout)
