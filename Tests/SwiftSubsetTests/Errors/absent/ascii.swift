let c: Character = "a"
print(c.asciiValue)
