let word: String? = "hello"
print(word.count)
