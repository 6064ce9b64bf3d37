func size(_ s: String?) -> Int {
  guard let s, !s.isEmpty else { return -1 }
  guard let n = Int(s) else { return 0 }
  return n
}
print(size(nil), size(""), size("x"), size("12"))
