func f() -> Int {
  let x = Int.max
  return x * 2
}
print(f())
