// swift-format-ignore-file
print((0..<Int.max).first { $0 > 5 } ?? 0, (0...Int.max).contains { $0 == 9 })
print((5..<Int.max).first ?? 0, (5..<Int.max).last ?? 0, (1...Int.max).last ?? 0)
print((0..<Int.max).firstIndex { $0 == 7 } ?? 0)
print((3..<Int.max).firstIndex(of: 8) ?? 0, (0..<Int.max).allSatisfy { $0 < 100 })
print(((Int.max - 3)...Int.max).map { Int.max - $0 }, ((Int.max - 2)...Int.max).reduce(0) { $0 + ($1 & 7) })
let words = ["bb", "aa", "c", "dd"]
print(words.max { $0.count < $1.count } ?? "", words.min { $0.count < $1.count } ?? "")
print([3, 1, 3].max() ?? 0, [3, 1, 1].min() ?? 0, (4..<4).max() ?? -1, (4..<4).last ?? -1)
let texts = ["e\u{301}x", "  a\u{a0}b \n", ""]
print("abc".first { $0 > "a" } ?? "-", "abc".last ?? "-", "cab".max() ?? "-", "abc".reduce("") { "\($1)" + $0 })
print(String(repeating: "", count: 1_000).count)
print(texts.map { $0.count })
