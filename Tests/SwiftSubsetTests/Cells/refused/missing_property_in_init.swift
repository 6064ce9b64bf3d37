// swift-format-ignore-file
struct P { let a: Int; let b: Int; init(_ n: Int) { a = n } }
print(P(1))
