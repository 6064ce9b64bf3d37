func bubble(_ xs: inout [Int]) {
  for i in xs.indices {
    for j in 0..<(xs.count - 1 - i) where xs[j] > xs[j + 1] { xs.swapAt(j, j + 1) }
  }
}
var xs = [3, 1, 2]
bubble(&xs)
print(xs)
