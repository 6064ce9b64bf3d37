enum Side { case left, right }
func go(_ a: Side, _ b: Side) -> Int {
  switch (a, b) {
  case (.left, .left): 1
  case (.left, .right): 2
  case (.right, _): 3
  }
}
print(go(.left, .left), go(.left, .right), go(.right, .left))
