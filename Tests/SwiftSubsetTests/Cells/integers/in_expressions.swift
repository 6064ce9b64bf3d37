// swift-format-ignore-file
let m: UInt32 = 5
let i = 2
print(m & (1 << i), m | 1 << 3, (m >> 1) & 1 == 0, m & ~(1 << i), 1 << i, 1 << 3 | 1)
var bits: UInt8 = 0
for i in 0..<4 where i % 2 == 0 { bits |= 1 << i }
print(bits, (bits & (1 << 2)) != 0, bits.nonzeroBitCount)
func mix(_ a: UInt64, _ b: Int) -> UInt64 { (a ^ (a >> 30)) &* 0xbf58476d1ce4e5b9 &+ UInt64(b) }
print(mix(12345, 3), mix(1, 2) % 100, Double(mix(1, 2) >> 11) / Double(1 << 53 as UInt64))
struct LCG {
  var state: UInt64
  mutating func next() -> Double {
    state = state &* 6364136223846793005 &+ 1442695040888963407
    return Double(state >> 33) / 2147483648
  }
}
var g = LCG(state: 42)
print(g.next(), g.next(), g.state)
let x = 2.0
print(x + 2 * -1, -1 / 2 * 1.0, max(1 + 1, 0.5), [1 + 1, 2] as [UInt8], 3 * 2.5)
let parsed = "1 2 300".split(separator: " ").compactMap { UInt8($0) }
print(parsed, parsed.map { Int($0) }.reduce(0, +), (UInt8.min...UInt8.max).count, UInt("12")!, Int8("-12")! as Any)
