// swift-format-ignore-file
class C { let a: Int; let b: Int
  init(_ n: Int) { a = n; show(); b = n }
  func show() { print("x") } }
