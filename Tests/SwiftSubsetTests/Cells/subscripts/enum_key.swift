// swift-format-ignore-file
enum Axis { case x, y }
struct P { var x = 0; var y = 0
  subscript(a: Axis) -> Int {
    get { a == .x ? x : y }
    set { if a == .x { x = newValue } else { y = newValue } }
  } }
var p = P()
p[.y] = 5
print(p, p[.y])
