private struct Part {
  var x = 1
  var other: [Part] = []
}
struct Whole {
  private var part = Part()
  private func make() -> Part { Part(x: 2) }
  var x: Int { part.x + make().x }
}
private struct Hidden { var part = Part() }
func use() -> Int {
  let part = Part(x: 4)
  return part.x + Hidden().part.x
}
print(Whole().x, use())
struct Door {
  private enum State { case open, shut }
  private var state = State.open
  mutating func shut() { state = .shut }
  var isOpen: Bool { state == .open }
}
var door = Door()
door.shut()
print(door.isOpen)
