// swift-format-ignore-file
enum E { case a(Bool), b }
func f(_ e: E) -> Int { switch e { case .a(true): return 1; case .b: return 2 } }
