func f(_ n: Int) -> Int {
  repeat {
    if n > 2 { continue }
    return 1
  } while n < 0
}
