struct Sign {
  let text: String
  let isZero: Bool
  init(_ n: Int) {
    if n > 0 {
      text = "+"
    } else if n < 0 {
      text = "-"
    } else {
      text = "0"
    }
    isZero = n == 0
  }
}
print(Sign(3), Sign(-3), Sign(0).isZero)
