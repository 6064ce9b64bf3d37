let s = "abc"
print(s.ranges(of: "a"))
