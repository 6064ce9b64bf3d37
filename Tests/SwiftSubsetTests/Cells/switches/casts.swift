let things: [Any] = [1, "two", 3.0, [4], true]
for thing in things {
  switch thing {
  case let n as Int: print("int", n)
  case let s as String: print("string", s)
  case is Double: print("double")
  case let list as [Int]: print("list", list)
  default: print("other", thing)
  }
}
