// swift-format-ignore-file
let a: Set = [1, 2, 3]
let b: Set = [3, 4]
print(a.union(b).sorted(), a.intersection(b), a.subtracting(b).sorted(), a.contains(2), Set([3]).isSubset(of: a))
var s = Set<String>()
print(s.insert("x").inserted, s.insert("x").inserted, s.count)
