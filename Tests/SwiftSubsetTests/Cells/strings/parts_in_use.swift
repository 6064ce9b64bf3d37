// swift-format-ignore-file
var s = "naïve café"
var words: [Substring] = s.split(separator: " ")
words[0] = "x"
print(words, s)
var counts: [Substring: Int] = [:]
for w in "a b a".split(separator: " ") { counts[w, default: 0] += 1 }
print(counts["a"]!, counts.keys.sorted())
let i = s.firstIndex(of: "v")!
s.insert("_", at: i)
print(s, s[i], s[s.index(after: i)...].count)
var sub = s[i...]
sub.removeFirst()
print(sub, sub.startIndex == s.index(after: i), s[..<sub.startIndex])
func first(_ x: Substring) -> Character? { x.first }
print(first(s.prefix(2))!, first("abc")!, s.dropFirst(3).prefix(2), s.dropLast(3).last!)
if let at = s.firstIndex(where: { $0.isWhitespace }) { let (a, b) = (s[..<at], s[at...].dropFirst()); print(a, b, a < b, a == "na_ïve") }
print(s.lowercased() == s, "abc" < "abd".prefix(3), String(s.reversed().filter { $0 != " " }))
var t = "x=1;y=2"
let dict = Dictionary(uniqueKeysWithValues: t.split(separator: ";").map { p -> (String, Int) in let kv = p.components(separatedBy: "="); return (kv[0], Int(kv[1])!) })
print(dict["x"]! + dict["y"]!, t.contains("y"), t.hasPrefix("x="), t.firstIndex(of: "q") as Any)
for (n, c) in zip(t.indices, t).prefix(2) { print(t[n] == c) }
print(t.range(of: "zz") == nil, t[t.startIndex...].isEmpty, "".startIndex == "".endIndex, t.indices.last.map { t[$0] } ?? "-")
let empty = ""
print(empty.first as Any, empty.dropFirst(), empty.split(separator: ",").count, empty.prefix(3).isEmpty)
