func f(_ n: Int) -> Int {
  let x: Int
  if n > 0 { x = 1 }
  return x
}
