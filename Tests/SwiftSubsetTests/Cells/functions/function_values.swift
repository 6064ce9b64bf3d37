// swift-format-ignore-file
let twice: (Int) -> Int = { $0 * 2 }
func apply(_ f: (Int) -> Int, to n: Int) -> Int { f(n) }
print(apply(twice, to: 3), apply({ $0 + 1 }, to: 3), ["1", "2"].compactMap(Int.init))
