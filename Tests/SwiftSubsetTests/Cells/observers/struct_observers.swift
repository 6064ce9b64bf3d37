struct Score {
  var points = 0 {
    willSet { print("will", points, "->", newValue) }
    didSet {
      print("did", oldValue, "->", points)
      if points > 10 { points = 10 }
    }
  }
  var history: [Int] = [] { didSet { changes += 1 } }
  var changes = 0
  init(points: Int = 1) { self.points = points }
  mutating func add(_ n: Int) { points += n }
}
var s = Score()
s.points = 5
s.add(20)
s.history.append(3)
s.history.append(4)
print(s.points, s.history, s.changes)
func bump(_ x: inout Int) { x += 1; x += 1 }
var t = Score(points: 2)
bump(&t.points)
