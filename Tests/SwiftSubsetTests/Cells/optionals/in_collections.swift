let xs: [Int?] = [1, nil, 3]
print(xs, xs.compactMap { $0 }, xs.count, xs.map { $0 ?? 0 })
var d: [String: Int] = ["a": 1]
d["a"] = nil
d["b"] = 2
print(d, d["a"] as Any)
