search: for a in 1..<20 {
  for b in a..<20 {
    let c = a * a + b * b
    for d in b..<30 where d * d == c {
      print(a, b, d)
      if a > 4 { break search }
    }
  }
}
