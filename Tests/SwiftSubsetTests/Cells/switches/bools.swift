func f(_ a: Bool, _ b: Bool) -> Int {
  switch (a, b) {
  case (true, true): return 1
  case (true, false), (false, true): return 2
  case (false, false): return 3
  }
}
print(f(true, true), f(false, true), f(false, false))
