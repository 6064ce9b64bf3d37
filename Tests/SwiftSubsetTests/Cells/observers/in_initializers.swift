class Base {
  var x = 1 { didSet { log.append("x \(oldValue) \(x)") } }
  var log: [String] = []
  init() { x = 2; set(3) }
  func set(_ n: Int) { x = n }
}
class Sub: Base {
  var y: [Int] = [] { willSet { log.append("y \(newValue)") } }
  override init() {
    y = [1]
    super.init()
    x = 5
    y = [2]
  }
}
print(Base().log, Sub().log)
struct Pair { var a = 1 { didSet { b = a * 2; count += 1 } }; var b = 2; var count = 0 }
var p = Pair(a: 5)
print(p)
p.a = 7
p.a += 1
print(p)
var list = [p, p]
list[0].a = 100
print(list[0].b, list[1].b)
struct Outer { var inner = Pair() { didSet { changed += 1 } }; var changed = 0 }
var o = Outer()
o.inner.a = 3
o.inner.b = 1
print(o)
