func f(_ n: Int) -> Int {
  let zero = 0
  let one = 1 - zero
  return n / one + n % 7 + (Int.max - 1) / 2 &+ Int.max &+ 1
}
print(f(3), -9223372036854775808, Int.max &+ 1, -(Int.min + 1), 1 / 2, 7 % 2)
print(Int(9.2e18), Int(-9.2e18), Int(3.7))
print(Int(exactly: 3.5) == nil, Int(exactly: 3.0) ?? 0)
