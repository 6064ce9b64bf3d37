final class Model: CustomStringConvertible {
  let n: Int
  init(_ n: Int) { self.n = n }
  var description: String { "Model with \(n)" }
}
print(Model(3), [Model(1)], Optional(Model(2)) as Any)
