// swift-format-ignore-file
enum Reading { case value(Int), missing }
func rate(_ r: Reading) -> String {
  switch r {
  case .value(let n) where n > 10: return "high"
  case .value(0): return "zero"
  case .value: return "some"
  case .missing: return "?"
  }
}
print(rate(.value(11)), rate(.value(0)), rate(.value(5)), rate(.missing))
