let s = "swift"
print(s.prefix(2), s.suffix(2), s.dropFirst(), s.dropLast(3), s.hasPrefix("sw"), s.hasSuffix("x"))
print(s.prefix(1).uppercased() + String(s.dropFirst()), s.suffix(2).uppercased(), s.dropLast().hasPrefix("sw"))
let head: Substring = s.prefix(3)
print(head == "swi", [s.prefix(2), s.suffix(1)], (0..<10).prefix(3), (0..<10).dropFirst(8).count)
