// swift-format-ignore-file
struct Opt { let a: Int; let b: Double
  init(a: Int = 1, b: Double = 2) { self.a = a; self.b = b } }
print(Opt(), Opt(b: 5), Opt(a: 3, b: 4))
