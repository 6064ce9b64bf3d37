for c in "a1 B." { print(c.isLetter, c.isNumber, c.isWhitespace, c.isUppercase, c.isPunctuation) }
