// swift-format-ignore-file
struct M { var n: Int
  static func + (a: M, b: M) -> M { M(n: a.n + b.n) } }
print([M(n: 1), M(n: 2)].reduce(M(n: 0), +))
