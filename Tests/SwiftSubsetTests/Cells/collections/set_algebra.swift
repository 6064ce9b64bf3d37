// swift-format-ignore-file
let a: Set<Int> = [1, 2, 3, 4]
let b: Set<Int> = [3, 4, 5]
print(a.union(b).sorted(), a.union([9, 1]).sorted(), a.intersection(b).sorted())
print(a.intersection([4, 4, 7]).sorted(), a.subtracting(b).sorted(), a.subtracting(1...2).sorted())
print(a.symmetricDifference(b).sorted(), b.symmetricDifference([5, 6]).sorted())
var c = a
c.formUnion(b)
print(c.sorted())
c.formIntersection([1, 5, 7])
print(c.sorted())
c.subtract([5])
print(c)
c.formSymmetricDifference([1, 2])
print(c)
print(a.isSubset(of: [1, 2, 3, 4, 5]), a.isSubset(of: a), a.isStrictSubset(of: a), b.isStrictSubset(of: 0..<9))
print(a.isSuperset(of: [1, 1, 2]), a.isStrictSuperset(of: b), a.isStrictSuperset(of: [1]), a.isDisjoint(with: b))
print(a.isDisjoint(with: [7, 8]), Set<Int>().isDisjoint(with: a), Set<Int>().isSubset(of: b))
let even = a.filter { $0 % 2 == 0 }
print(even == [2, 4], even.contains(2), even.union(a) == a)
c.removeAll()
print(c.isEmpty, c.count)
let words: Set<String> = ["tea", "ta"]
print(words.union("t,ta".split(separator: ",").map { String($0) }).sorted())
