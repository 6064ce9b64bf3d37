// swift-format-ignore-file
struct P { let a: Int; init(_ n: Int) { a = n; a = n + 1 } }
