// swift-format-ignore-file
class C { var n = 0; var f: (() -> Void)?
  func g() { f = { n += 1 } } }
