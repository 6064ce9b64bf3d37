struct Counter {
  var n = 0
  mutating func step(by k: Int = 1) { n += k }
  mutating func reset() { self = Counter() }
}
var c = Counter()
c.step()
c.step(by: 4)
print(c.n)
c.reset()
print(c)
