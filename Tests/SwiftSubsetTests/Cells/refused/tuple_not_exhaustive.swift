// swift-format-ignore-file
enum E { case a, b }
func f(_ x: E, _ y: E) -> Int { switch (x, y) { case (.a, _): return 1; case (.b, .a): return 2 } }
