struct Size {
  var w: Int
  var h: Int
  init(w: Int, h: Int) {
    self.w = w
    self.h = h
  }
  init(square side: Int) { self.init(w: side, h: side) }
}
print(Size(square: 3))
