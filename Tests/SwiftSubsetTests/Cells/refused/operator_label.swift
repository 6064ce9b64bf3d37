struct V {
  var x = 1
  static func * (k: Int, by v: V) -> V { V(x: k * v.x) }
}
print((2 * V()).x)
