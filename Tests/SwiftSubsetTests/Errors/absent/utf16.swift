let c: Character = "a"
print(c.utf16)
