protocol Counter { mutating func step() }
struct Up: Counter {
  var n = 0
  mutating func step() { n += 1 }
}
// ---
let counter: any Counter = Up()
counter.step()
