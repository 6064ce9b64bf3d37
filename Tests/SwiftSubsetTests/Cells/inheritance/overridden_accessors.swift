class Base {
  var log: [String] = []
  var value: Int { get { 1 } set { log.append("base set \(newValue)") } }
  init() { log.append("Base.init") }
  convenience init(twice: Bool) { self.init(); log.append("twice") }
  func run() { log.append("base run"); step() }
  func step() { log.append("base step") }
  final func fixed() -> Int { 7 }
}
class Mid: Base {
  var extra = "e"
  override init() { super.init(); log.append("Mid.init") }
  override func step() { super.step(); log.append("mid step") }
  override var value: Int {
    get { super.value + 10 }
    set { super.value = newValue; log.append("mid set") }
  }
}
class Leaf: Mid {
  var n: Int
  init(n: Int) { self.n = n }
  override func step() { log.append("leaf step \(n)"); super.step() }
}
let leaf = Leaf(n: 3)
leaf.run()
leaf.value = 5
leaf.value += 1
print(leaf.log, leaf.value, leaf.fixed(), leaf.extra)
let b: Base = Leaf(n: 9)
b.run()
b.value = 2
print(b.log, b.value)
print(Base(twice: true).log)
