var words: [String] = []
words.removeLast()
