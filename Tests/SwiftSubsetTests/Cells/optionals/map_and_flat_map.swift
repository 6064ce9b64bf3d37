// swift-format-ignore-file
let n: Int? = 4
print(n.map { $0 * 2 } as Any, n.flatMap { $0 > 5 ? $0 : nil } as Any, Int("x").map { $0 + 1 } as Any)
