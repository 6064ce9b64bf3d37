struct E: Error {}
func f(_ fail: Bool) throws {
  defer { print("end") }
  if fail { throw E() }
  print("fine")
}
try f(false)
do { try f(true) } catch { print("caught") }
