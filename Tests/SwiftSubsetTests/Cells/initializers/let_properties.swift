// swift-format-ignore-file
struct R { let a: Int; let b: Int; init(_ n: Int) { a = n; b = a * 2 } }
print(R(3))
