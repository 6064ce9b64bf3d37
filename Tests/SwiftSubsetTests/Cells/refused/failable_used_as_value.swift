// swift-format-ignore-file
struct A { let n: Int; init?(_ n: Int) { if n < 0 { return nil }; self.n = n } }
print(A(1).n)
