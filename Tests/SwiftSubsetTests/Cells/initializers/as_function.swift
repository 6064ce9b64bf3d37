// swift-format-ignore-file
struct Id { let n: Int; init(_ n: Int) { self.n = n } }
print([1, 2].map(Id.init).map(\.n))
