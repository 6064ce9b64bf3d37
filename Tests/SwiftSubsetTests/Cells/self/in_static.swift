// swift-format-ignore-file
struct A { static let name = "A"; static func f() -> String { name + self.name }
  func g() -> String { Self.f() + A.name } }
print(A.f(), A().g())
