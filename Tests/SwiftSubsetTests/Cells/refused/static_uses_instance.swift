// swift-format-ignore-file
struct P { var n = 1; static func f() -> Int { n } }
