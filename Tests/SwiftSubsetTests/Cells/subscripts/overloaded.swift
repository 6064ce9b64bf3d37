struct Store {
  subscript(i: Int) -> String { "int \(i)" }
  subscript(s: String) -> String { "text \(s)" }
}
print(Store()[1], Store()["a"])
