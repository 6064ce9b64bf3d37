// swift-format-ignore-file
let xs = Array(1...10)
print(xs[2..<5], xs[...2], xs[8...], xs.prefix(3), xs.suffix(2), xs.dropFirst(8), xs.dropLast(8))
print(xs[2..<5].first!, xs[2..<5].startIndex, Array(xs[2..<4]), xs[2..<5].map { $0 })
