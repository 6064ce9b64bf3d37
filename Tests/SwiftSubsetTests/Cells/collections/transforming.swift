// swift-format-ignore-file
let xs = [1, 2, 3, 4]
print(xs.map { $0 * 2 }, xs.filter { $0 % 2 == 0 }, xs.reduce(0, +), xs.reduce(1) { $0 * $1 })
print(xs.compactMap { $0 > 2 ? $0 : nil }, [[1], [2, 3]].flatMap { $0 })
print(xs.map { x in Double(x) / 2 })
