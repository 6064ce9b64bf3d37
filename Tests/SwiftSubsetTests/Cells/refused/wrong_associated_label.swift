enum E { case a(size: Int) }
if case .a(width: let n) = E.a(size: 1) { print(n) }
