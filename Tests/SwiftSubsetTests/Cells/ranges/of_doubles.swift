let r = 0.0...1.0
print(r.contains(0.5), r.contains(1.5), (0..<1.0).contains(1))
