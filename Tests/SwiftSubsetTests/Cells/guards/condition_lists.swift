func f(_ a: Int?, _ b: Int?) -> Int {
  if let a, let b, a < b { return b - a }
  if let a, b == nil { return a }
  return 0
}
print(f(1, 5), f(5, 1), f(7, nil), f(nil, nil))
