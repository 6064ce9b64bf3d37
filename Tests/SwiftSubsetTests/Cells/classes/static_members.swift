class Registry {
  static var names: [String] = []
  static func add(_ name: String) { names.append(name) }
  init(_ name: String) { Registry.add(name) }
}
_ = Registry("a")
_ = Registry("b")
print(Registry.names)
