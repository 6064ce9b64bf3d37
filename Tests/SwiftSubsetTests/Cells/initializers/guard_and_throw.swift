// swift-format-ignore-file
struct Bad: Error {}
class Sized { let n: Int
  init(_ n: Int) throws { guard n > 0 else { throw Bad() }; self.n = n } }
print(try Sized(2).n, (try? Sized(0)) == nil)
