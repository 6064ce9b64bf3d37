let classify = { (n: Int) -> String in
  if n < 0 { return "neg" }
  return n == 0 ? "zero" : "pos"
}
print([-1, 0, 1].map(classify))
