let words: [String] = []
print(words[0])
