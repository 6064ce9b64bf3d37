// swift-format-ignore-file
let bytes: [UInt8] = [3, 1, 2]
print(bytes, bytes.reduce(0, +), bytes.map { Int($0) * 100 }, bytes.max()!, bytes.sorted(by: >))
print(bytes.map { $0 + 1 }, bytes.contains(3), bytes.firstIndex(of: 2)!, bytes.reduce(0) { $0 &+ $1 })
var scores: [UInt8: Int64] = [1: 2]
scores[1]! += 5
scores[9, default: 0] += 1
print(scores[1]!, scores[9]!, Set<UInt64>([1, 1, 2]).count)
let range: ClosedRange<UInt8> = 250...255
print(range, range.count, range.contains(252), Array((0 as UInt8)..<3), range.upperBound)
for i: UInt16 in 0..<3 { print(i, terminator: " ") }
for i in stride(from: 10 as Int32, to: 0, by: -4) { print(i, terminator: " ") }
print()
switch bytes[0] {
case 0...2: print("small")
case 3: print("three")
default: print("large")
}
struct Pixel: Equatable, Hashable { var red: UInt8 = 0, green: UInt8 = 255 }
var pixel = Pixel()
pixel.red += 7
print(pixel, pixel == Pixel(red: 7), [UInt64.max, 1].sorted(), (1 as Int8, 2 as UInt))
let optional: UInt32? = UInt32("7")
print(optional ?? 0, optional as Any, optional.map { $0 * 2 } as Any, (optional ?? 1) > 3)
func sum<T: BinaryInteger>(_ values: [T]) -> T {
  var total: T = 0
  for value in values { total += value }
  return total
}
print(sum(bytes), sum([1, 2, 3]), sum([UInt64.max - 1, 1]))
enum Color: Int { case red = 1, blue }
print(Color(rawValue: Int(bytes[2]))!, UInt8.random(in: 3...3))
