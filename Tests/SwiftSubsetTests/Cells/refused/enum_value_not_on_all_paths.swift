enum Grade {
  case pass, fail
  init(points: Int) {
    if points > 3 { self = .pass }
  }
}
print(Grade(points: 1))
