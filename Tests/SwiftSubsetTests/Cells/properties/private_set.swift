struct Tally {
  private(set) var total = 0
  mutating func add(_ n: Int) { total += n }
}
var tally = Tally()
tally.add(3)
print(tally.total)
