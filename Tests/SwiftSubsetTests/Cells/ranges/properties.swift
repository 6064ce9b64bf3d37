// swift-format-ignore-file
let r = 2..<6
print(r.count, r.lowerBound, r.upperBound, r.contains(5), r.contains(6), (1...3).count, (0..<0).isEmpty)
