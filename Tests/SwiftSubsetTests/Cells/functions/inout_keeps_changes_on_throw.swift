struct Stop: Error {}
func grow(_ xs: inout [Int]) throws {
  xs.append(1)
  throw Stop()
}
var xs = [0]
do { try grow(&xs) } catch { print(xs) }
