var s = ""
for i in 0..<3 { s += "\(i)," }
s.append("x")
print(s, s.count, s.isEmpty, String(s.reversed()), s.uppercased())
