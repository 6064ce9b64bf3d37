let s = "abc"
print(s.index(s.startIndex, offsetBy: 1))
