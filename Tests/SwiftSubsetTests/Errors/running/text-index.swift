let word = "gate"
print(word[word.endIndex])
