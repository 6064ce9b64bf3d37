func show(_ n: Int) -> String { "int \(n)" }
func show(_ s: String) -> String { "string \(s)" }
func show(_ d: Double) -> String { "double \(d)" }
func show(value n: Int) -> String { "value \(n)" }
print(show(1), show("a"), show(2.5), show(value: 3))
func kind(_ text: String) -> String { "text \(text)" }
func kind(_ value: Any) -> String { "any \(value)" }
print(kind("a"), kind([1, 2]), kind(["a": 1]), kind([[1.5]]), kind(7))
