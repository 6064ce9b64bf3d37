class P: CustomStringConvertible, Equatable {
  init() {}
  var id = 1
  var description: String { "P\(id)" }
  static func == (a: P, b: P) -> Bool { a.id == b.id }
}
class Q: P { override var description: String { "Q(\(super.description))" } }
class R: Q { var z = 1 }
print(P(), Q(), R(), [Q()], Q() == P(), R() == Q())
