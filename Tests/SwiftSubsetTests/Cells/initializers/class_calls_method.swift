// swift-format-ignore-file
class R { var n: Int; var doubled = 0
  init(_ n: Int) { self.n = n; update() }
  func update() { doubled = n * 2 } }
print(R(4).doubled)
