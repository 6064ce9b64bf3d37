// swift-format-ignore-file
let xs = [10, 20, 30, 40, 50]
print(xs[1...3], xs[..<2], xs[3...], xs.prefix(2), xs.suffix(2), xs.dropFirst(), xs.dropLast(2))
print(xs[1...3].first!, xs[1...3][2])
