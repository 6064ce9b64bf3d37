func grade(_ p: Int) -> String {
  switch p {
  case 90...: "A"
  case 50..<90: "B"
  default: "C"
  }
}
func parity(_ n: Int) -> String { if n % 2 == 0 { "even" } else { "odd" } }
print(grade(95), grade(60), grade(1), parity(3))
