struct Full: Error {}
struct Bin {
  var items = 0
  mutating func add(_ n: Int) throws {
    for _ in 0..<n {
      if items == 3 { throw Full() }
      items += 1
    }
  }
}
var bin = Bin()
do { try bin.add(5) } catch { print("full", bin.items) }
