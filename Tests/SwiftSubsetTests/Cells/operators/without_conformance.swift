// swift-format-ignore-file
struct Pair { var a: Int
  static func == (l: Pair, r: Pair) -> Bool { l.a == r.a } }
print(Pair(a: 1) == Pair(a: 1))
