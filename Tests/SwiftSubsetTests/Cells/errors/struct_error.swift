struct Failure: Error { let code: Int }
func run(_ n: Int) throws { if n > 0 { throw Failure(code: n) } }
do {
  try run(0)
  try run(4)
} catch let failure as Failure {
  print(failure.code, failure)
} catch {
  print("never")
}
