struct Mod7: Equatable {
  var v: Int
  static func == (a: Mod7, b: Mod7) -> Bool { a.v % 7 == b.v % 7 }
}
print(Mod7(v: 1) == Mod7(v: 8), Mod7(v: 1) != Mod7(v: 2), [Mod7(v: 3)] == [Mod7(v: 10)])
print([Mod7(v: 1)].contains(Mod7(v: 15)), Optional(Mod7(v: 2)) == Mod7(v: 9))
