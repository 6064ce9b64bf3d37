// swift-format-ignore-file
class C { let n: Int
  init(_ n: Int) { self.n = n }
  init() { self.init(1) } }
