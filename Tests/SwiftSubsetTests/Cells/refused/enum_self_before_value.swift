enum Grade {
  case pass, fail
  init?(text: String) {
    switch text {
    case "p": self == .pass
    default: return nil
    }
    self = .fail
  }
}
print(Grade(text: "p") == nil)
