// swift-format-ignore-file
enum E { case a(Int), b }
func f(_ e: E) -> Int { switch e { case .a(let n) where n > 0: return n; case .b: return 0 } }
