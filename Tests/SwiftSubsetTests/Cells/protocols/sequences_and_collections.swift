// swift-format-ignore-file
func transform<S: Sequence, T>(_ s: S, _ f: (S.Element) -> T) -> [T] { var r: [T] = []; for x in s { r.append(f(x)) }; return r }
print(transform([1, 2]) { $0 + 1 }, transform("ab") { $0.uppercased() }, transform(["a": 1]) { $0.key })
func uniq<S: Sequence>(_ s: S) -> [S.Element] where S.Element: Hashable { var seen: Set<S.Element> = []; return s.filter { seen.insert($0).inserted } }
print(uniq([1, 2, 1]), uniq("hello"))
func bin<C: RandomAccessCollection>(_ c: C, _ x: C.Element) -> Bool where C.Element: Comparable, C.Index == Int {
  var lo = c.startIndex, hi = c.endIndex
  while lo < hi { let mid = lo + (hi - lo) / 2; if c[mid] == x { return true }; if c[mid] < x { lo = mid + 1 } else { hi = mid } }
  return false
}
print(bin([1, 3, 5], 3), bin([1, 3, 5][1...], 1), bin([Int](), 1))
func joinAll<C: Collection>(_ c: C) -> String where C.Element: CustomStringConvertible { c.map { $0.description }.joined(separator: "/") }
print(joinAll([1, 2]), joinAll(1...3))
func isPal<C: BidirectionalCollection>(_ c: C) -> Bool where C.Element: Equatable {
  var i = c.startIndex; var j = c.endIndex
  while i < j { j = c.index(before: j); if i == j { break }; if c[i] != c[j] { return false }; i = c.index(after: i) }
  return true
}
print(isPal("höh"), isPal([1, 2, 1]), isPal("ab"))
