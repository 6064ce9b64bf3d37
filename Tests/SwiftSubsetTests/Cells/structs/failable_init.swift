struct Even {
  let value: Int
  init?(_ value: Int) {
    if value % 2 != 0 { return nil }
    self.value = value
  }
}
print(Even(3) == nil, Even(4)?.value ?? 0, (1...6).compactMap { Even($0)?.value })
