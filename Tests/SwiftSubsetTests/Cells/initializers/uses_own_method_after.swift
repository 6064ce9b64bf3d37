// swift-format-ignore-file
struct R { var n: Int; var list: [Int] = []
  init(_ n: Int) { self.n = n; fill() }
  mutating func fill() { list = Array(0..<n) } }
print(R(3).list)
