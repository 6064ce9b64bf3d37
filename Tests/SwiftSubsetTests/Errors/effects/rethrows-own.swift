struct Bad: Error {}
func twice(_ f: () throws -> Int) rethrows -> Int {
  if try f() > 3 { throw Bad() }
  return 2
}
