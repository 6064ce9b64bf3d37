func sum(_ xs: Double...) -> Double { xs.reduce(0, +) }
print(sum(), sum(1), sum(1, 2, 3.5))
func tag(_ name: String, _ values: Int..., separator: String = ",") -> String {
  name + ":" + values.map { "\($0)" }.joined(separator: separator)
}
print(tag("a", 1, 2), tag("b"), tag("c", 1, 2, 3, separator: "-"))
func show<T>(_ xs: T...) -> Int { xs.count }
print(show(1, 2), show("a"), show([1], [2], [3]))
