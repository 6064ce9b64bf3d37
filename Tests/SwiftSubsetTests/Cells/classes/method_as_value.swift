class Scale {
  var k = 2
  func apply(_ x: Int) -> Int { x * k }
}
let scale = Scale()
let f = scale.apply
scale.k = 3
print(f(4), [1, 2].map(scale.apply))
