final class Model {
  var name: String { didSet(old) { log.append("\(old)>\(name)") } }
  var log: [String] = []
  var rate: Double = 0.1 {
    didSet { if rate < 0 { rate = 0 } }
  }
  lazy var squares: [Int] = {
    print("making")
    return (1...3).map { $0 * $0 }
  }()
  lazy var count: Int = squares.count + log.count
  init(name: String) { self.name = name; rate = -1 }
  func rename(_ n: String) { name = n; self.name += "!" }
}
let m = Model(name: "a")
print(m.rate)
m.name = "b"
m.rename("c")
m.rate = -3
print(m.log, m.rate)
print(m.squares, m.squares, m.count)
m.squares.append(16)
m.count = 9
print(m.squares, m.count)
protocol HasName { var name: String { get set } }
extension Model: HasName {}
var h: any HasName = m
h.name = "via any"
print(m.log.last ?? "")
