// swift-format-ignore-file
struct V { var x = 1
  func copy() -> V { self }
  func same(as other: V) -> Bool { self.x == other.x }
  mutating func set(x: Int) { self.x = x } }
var v = V()
v.set(x: 5)
print(v.copy().x, v.same(as: V()))
