var words = ["a"]
words.push("b")
