// swift-format-ignore-file
func note(_ n: Int) -> Int {
  print("n\(n)")
  return n
}
var xs = [0, 0, 0]
xs[note(1)] = note(2)
xs[note(0)] += note(5)
print(xs, note(1) + note(2) * note(3))
print(false && note(9) == 9, true || note(8) == 8)
