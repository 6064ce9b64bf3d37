// swift-format-ignore-file
class Timer {
  var ticks = 0
  func makeTick() -> () -> Int { { self.ticks += 1; return self.ticks } }
  func run(_ n: Int) { (0..<n).forEach { _ in ticks += 1 } }
}
let timer = Timer()
let tick = timer.makeTick()
_ = tick()
timer.run(3)
print(tick(), timer.ticks)
