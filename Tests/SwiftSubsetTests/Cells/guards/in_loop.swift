for s in ["1", "x", "3"] {
  guard let n = Int(s) else { continue }
  print(n)
}
