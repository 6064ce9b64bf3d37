protocol Counter { func step() }
struct Up: Counter {
  var n = 0
  mutating func step() { n += 1 }
}
