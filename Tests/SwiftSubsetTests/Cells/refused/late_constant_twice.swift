func f(_ n: Int) -> Int {
  let x: Int
  x = 1
  x = n
  return x
}
