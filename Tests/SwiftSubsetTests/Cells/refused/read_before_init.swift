// swift-format-ignore-file
struct P { let a: Int; let b: Int; init(_ n: Int) { b = a; a = n } }
