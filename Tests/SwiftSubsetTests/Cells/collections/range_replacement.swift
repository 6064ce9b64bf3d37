// swift-format-ignore-file
var a = [0, 1, 2, 3, 4, 5]
a.removeSubrange(1..<3)
print(a)
a.removeSubrange(2...)
print(a)
a.insert(contentsOf: [7, 8, 9], at: 1)
print(a)
a.insert(contentsOf: 10...11, at: a.count)
print(a)
a.replaceSubrange(0...1, with: [5])
print(a)
a.replaceSubrange(..<0, with: [1, 2])
print(a)
a[0...1] = [9]
print(a)
a[1..<1] = [6, 6]
print(a)
a[4...] = []
print(a)
a[..<2] = a[2...]
print(a)
a.removeFirst(2)
print(a)
a += [1, 2, 3]
a.removeLast(2)
print(a, a.removeFirst(), a.removeLast(), a)
var rows = [[1, 2, 3], [4, 5, 6]]
rows[1][0..<2] = [0, 0, 0]
rows[0].removeLast(3)
print(rows)
print([1, 2, 3].starts(with: [1, 2]), [1].starts(with: [1, 2]), [1, 2].starts(with: 1...2), "hello".starts(with: "he"))
print([1, 2].lexicographicallyPrecedes([1, 3]), [1, 2].lexicographicallyPrecedes([1]), [1].lexicographicallyPrecedes([1, 0]))
print("abc".lexicographicallyPrecedes("abd"), [1, 2].elementsEqual(1...2), "ab".elementsEqual(["a", "b"]))
print([1, 2].elementsEqual([1, 2]), [1, 2].elementsEqual([2]), [0.5, 1].starts(with: [0.5]))
