for x in [1, nil, 3] as [Int?] {
  switch x {
  case nil: print("nil")
  case 1?: print("one")
  case let y?: print(y)
  }
}
