func f() -> Int {
  let a = 1, b = 2
  return 1 / (b - a * 2)
}
print(f())
