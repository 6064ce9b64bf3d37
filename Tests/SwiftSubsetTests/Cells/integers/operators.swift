// swift-format-ignore-file
let a: UInt8 = 250
print(a &+ 10, a / 3, a % 7, ~a, a & 0x0F, a | 1, a ^ 0xFF, a << 1, a >> 2, a &<< 9, a << 9)
let i: Int8 = -128
print(i &- 1, i >> 1, -(i + 1), i &* 2, i < 0, i == -128, i != 5)
var word: UInt32 = 1
word <<= 31
word |= 1
word &+= word
word ^= 0xF0
word >>= 1
word &= 0xFF
print(word, 1 << word.trailingZeroBitCount, word & (1 << 3))
let big: UInt64 = .max
print(big, big / 2, big > 5, big - 1, big >> 60, UInt64(1) << 63, big &+ 2, big % 1000, ~big)
var hash: UInt64 = 14695981039346656037
for byte: UInt8 in [104, 105] { hash = (hash ^ UInt64(byte)) &* 1099511628211 }
print(hash)
func double(_ x: UInt16) -> UInt16 { x * 2 }
print(double(300), max(a, 3), min(i, 4), abs(i + 1), [3, 1, 2].sorted() as [UInt8])
var count: Int64 = 5
count += 3
count *= -2
count -= 1
print(count, -count, count.magnitude, Int32(7) / 2, Int16(-7) % 4)
