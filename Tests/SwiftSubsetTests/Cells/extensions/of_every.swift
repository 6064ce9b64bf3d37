// swift-format-ignore-file
extension Array {
  var second: Element? { count > 1 ? self[1] : nil }
  func chunks(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
  mutating func move(_ i: Int, to j: Int) { insert(remove(at: i), at: j) }
}
extension Array where Element: Comparable {
  func isSorted() -> Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
}
extension Collection {
  var middle: Element? { isEmpty ? nil : self[index(startIndex, offsetBy: count / 2)] }
}
extension Collection where Element: Numeric { func total() -> Element { reduce(0, +) } }
extension Sequence where Element == Int { func odd() -> [Int] { filter { $0 % 2 == 1 } } }
extension Sequence {
  func counted(_ isMeant: (Element) -> Bool) -> Int { reduce(0) { isMeant($1) ? $0 + 1 : $0 } }
}
extension Dictionary {
  func mapKeys<T: Hashable>(_ f: (Key) -> T) -> [T: Value] {
    var made: [T: Value] = [:]
    for (key, value) in self { made[f(key)] = value }
    return made
  }
}
extension Optional { func or(_ other: Wrapped) -> Wrapped { self ?? other } }
extension Comparable {
  func clamped(to r: ClosedRange<Self>) -> Self { min(max(self, r.lowerBound), r.upperBound) }
}
extension Numeric { func squared() -> Self { self * self } }
extension BinaryInteger { var isEven: Bool { self % 2 == 0 } }
var a = [1, 2, 3, 4, 5]
a.move(0, to: 2)
print(a, a.second!, a.chunks(of: 2), [1, 3, 2].isSorted(), ["a", "b"].isSorted(), [Bool]().second as Any)
print([1, 2, 3].middle!, "swift".middle!, [1.5, 2].total(), (1...5).odd(), [3, 4].odd(), "hello".counted { $0 == "l" })
print(["a": 1].mapKeys { $0 + "x" }, Optional(1).or(2), (nil as String?).or("z"), 15.clamped(to: 0...10), "m".clamped(to: "a"..."f"))
print(3.squared(), 2.5.squared(), (12 as UInt8).squared(), 4.isEven, (7 as Int16).isEven, 0.5.clamped(to: 1...2))
