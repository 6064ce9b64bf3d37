// swift-format-ignore-file
let a: Double = 1 / 2
let b: Float = 1 / 3
let c = 1 / 2 * 3.0
print(a, b, c, 1_000, 0xff, 0b101, 1e3)
print(1 + 2.5 * 3 - 4 / 5)
