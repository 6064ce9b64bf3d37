// swift-format-ignore-file
struct W { var u: Int; var v: Int; var w: Int
  init(_ p: (Int, Int, Int)) { (u, v, w) = p } }
print(W((1, 2, 3)))
