// swift-format-ignore-file
let a = [Int]()
let d = [String: Int]()
print(a, d, a.first as Any, a.isEmpty, d.count, a.reduce(0, +), [[Int]]())
