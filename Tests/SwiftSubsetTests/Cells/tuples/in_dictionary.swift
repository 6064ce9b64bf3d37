// swift-format-ignore-file
var d: [String: (count: Int, sum: Double)] = [:]
d["a", default: (0, 0)].count += 1
d["a"]!.sum += 2.5
print(d["a"]!)
