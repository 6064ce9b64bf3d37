enum Grade {
  case pass, fail
  init(points: Int) {
    if points > 3 {
      self = .pass
    } else {
      self = .fail
    }
  }
  init?(text: String) {
    switch text {
    case "p": self = .pass
    case "f": self = .fail
    default: return nil
    }
  }
  init(other: Grade) {
    self.init(points: other == .pass ? 4 : 1)
    if self == .pass { self = .fail }
  }
  init(all: [Int]) throws {
    guard let first = all.first else { throw Missing.points }
    self = first > 3 ? .pass : .fail
    print(self)
  }
}
enum Missing: Error { case points }
print(Grade(points: 4), Grade(points: 1), Grade(other: .pass))
print(Grade(text: "f") == .fail, Grade(text: "x") == nil)
do { _ = try Grade(all: []) } catch { print(error) }
_ = try Grade(all: [9])
