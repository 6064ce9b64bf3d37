// swift-format-ignore-file
enum Kind { case a, b }
struct T { let n: Int; let s: String
  init(_ k: Kind) { switch k { case .a: n = 1; s = "a"; case .b: n = 2; s = "b" } } }
print(T(.a), T(.b))
