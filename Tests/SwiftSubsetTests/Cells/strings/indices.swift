// swift-format-ignore-file
let s = "héllo wörld"
let i = s.index(s.startIndex, offsetBy: 4)
print(s[i], s[s.startIndex..<i], s[i...], s[..<i], s[...i], s[i...i])
let j = s.firstIndex(of: "w")!
print(s[..<j], s[s.index(after: j)], s[s.index(before: s.endIndex)], s.endIndex)
print(s.distance(from: s.startIndex, to: j), i < j, s.indices.count, s.startIndex, j)
if let k = s.index(s.startIndex, offsetBy: 99, limitedBy: s.endIndex) { print(k) } else { print("none") }
for k in s.indices where s[k] == "l" { print(s.distance(from: s.startIndex, to: k), terminator: " ") }
print(s.lastIndex(of: "o") == s.firstIndex { $0 == "o" }, s.firstIndex(of: "z") == nil)
if let r = s.range(of: "wör") { print(s[r], s[r.upperBound...], s[..<r.lowerBound], r.lowerBound == j) }
var left = s.startIndex
var right = s.index(before: s.endIndex)
var pairs = 0
while left < right {
  if s[left] == s[right] { pairs += 1 }
  left = s.index(after: left)
  right = s.index(before: right)
}
print(pairs, s.index(s.endIndex, offsetBy: -2) > i, s.prefix(upTo: i), s.suffix(from: i), s.prefix(through: i))
let flag = "a🇩🇪e\u{301}z"
print(flag.count, flag.indices.map { flag[$0] }, flag.last!)
func nth(_ text: String, _ n: Int) -> Character { text[text.index(text.startIndex, offsetBy: n)] }
print(nth("swift", 3), String(nth("abc", 0)) + "!")
extension String {
  subscript(offset offset: Int) -> Character { self[index(startIndex, offsetBy: offset)] }
}
print("hello"[offset: 1])
