let s = "swift"
print(s.prefix(2), s.suffix(2), s.dropFirst(), s.dropLast(3), s.hasPrefix("sw"), s.hasSuffix("x"))
