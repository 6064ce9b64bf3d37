// swift-format-ignore-file
enum Grade {
  case pass, fail
  static let best = Grade.pass
  init(_ points: Int) { self = points >= 50 ? .pass : .fail }
  init?(text: String) {
    switch text {
    case "p": self = .pass
    case "f": self = .fail
    default: return nil
    }
  }
}
print(Grade(60), Grade(10), Grade.best, Grade(text: "q") == nil, Grade(text: "f")!)
