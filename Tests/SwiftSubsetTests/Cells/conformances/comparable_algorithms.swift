// swift-format-ignore-file
struct Score: Comparable { let p: Int; static func < (a: Score, b: Score) -> Bool { a.p < b.p } }
let s = [3, 1, 2].map(Score.init(p:))
print(s.sorted().map(\.p), s.min()!.p, s.max()!.p, max(s[0], s[1]).p, s.sorted(by: >).first!.p)
