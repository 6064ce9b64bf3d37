// swift-format-ignore-file
struct P { let a = 1; init(_ n: Int) { a = n } }
