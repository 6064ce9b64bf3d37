print("abc".capitalized)
