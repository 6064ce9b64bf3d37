// swift-format-ignore-file
struct Matrix { var rows: [[Double]]; subscript(i: Int, j: Int) -> Double { get { rows[i][j] } set { rows[i][j] = newValue } } }
var a = [5, 3, 8, 1]
a[1...2].sort()
a[0...1].swapAt(0, 1)
print(a, a[1...].max()!, a[..<2].reversed().map { $0 }, a.suffix(2).startIndex)
var slice = a[1...3]
slice[1] = 100
slice.append(7)
print(slice, slice.indices, slice.removeFirst(), slice.first!, slice.startIndex, Array(slice), a)
slice.removeLast(); slice.insert(0, at: 2); print(slice, slice.sorted(), slice + [1], slice.firstIndex(of: 0)!)
func sum(_ s: ArraySlice<Int>) -> Int { s.isEmpty ? 0 : s.first! + sum(s.dropFirst()) }
print(sum(a[...]), sum([1, 2]), [1, 2, 3].dropFirst() == [2, 3])
for (i, x) in a[2...].enumerated() { print(i, x) }
let words = ["b": 2, "a": 1]
print(words.sorted { $0.key < $1.key }.map { $0.value }, words.keys.sorted(), words.values.sorted(), words.map { $0.key }.sorted(), words.min { $0.value < $1.value }!)
for k in words.keys.sorted().reversed() { print(k, terminator: " ") }
print(words.first { $0.value == 1 }!.key, words.keys.max()!, Array(words.values).count, words.keys.first != nil)
let z = zip(1..., ["x", "y"]); for (n, s) in z { print(n, s) }
print(Array(zip([1, 2], [3, 4])).count, [3, 1, 2].enumerated().sorted { $0.element < $1.element }.map { $0.offset }, [1, 2, 3].reversed().enumerated().map { $0 * $1 })
print((1...5).reversed().prefix(2).map { $0 }, (0..<10).prefix(3), Array((0..<5).dropFirst(2)), stride(from: 5, through: 1, by: -2).reversed())
