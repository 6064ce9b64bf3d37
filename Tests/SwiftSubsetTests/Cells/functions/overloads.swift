func show(_ n: Int) -> String { "int \(n)" }
func show(_ s: String) -> String { "string \(s)" }
func show(_ d: Double) -> String { "double \(d)" }
func show(value n: Int) -> String { "value \(n)" }
print(show(1), show("a"), show(2.5), show(value: 3))
