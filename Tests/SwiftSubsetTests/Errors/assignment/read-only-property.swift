var word = "hello"
word.count = 3
