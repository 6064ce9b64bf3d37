// swift-format-ignore-file
func half(_ n: Int) -> Int? {
  guard n % 2 == 0 else { return nil }
  return n / 2
}
print(half(4)!, half(3) as Any)
