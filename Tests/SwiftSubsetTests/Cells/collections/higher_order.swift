// swift-format-ignore-file
let xs = [5, 3, 8]
print(xs.map { $0 * 2 }, xs.filter { $0 > 4 }, xs.reduce(0, +), xs.reduce("") { $0 + "\($1)" })
print(xs.contains(3), xs.contains { $0 > 7 }, xs.allSatisfy { $0 > 2 }, xs.first { $0 < 5 }!, xs.firstIndex(of: 8)!)
