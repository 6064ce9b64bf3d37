// swift-format-ignore-file
var s = "hello"
s.insert("!", at: s.endIndex)
s.insert(contentsOf: " there", at: s.index(before: s.endIndex))
print(s)
print(s.remove(at: s.startIndex), s)
s.replaceSubrange(s.startIndex..<s.index(s.startIndex, offsetBy: 2), with: "J")
s.removeSubrange(s.index(s.startIndex, offsetBy: 1)...)
print(s, s.removeFirst(), s.popLast() ?? "-", s.isEmpty)
s = "abcdef"
s.removeLast(2)
s.removeFirst(1)
print(s)
s.removeAll { $0 == "c" }
print(s, s.capitalized, "hello world".capitalized, "ab".padding(toLength: 5, withPad: ".-", startingAt: 0))
if let r = s.range(of: "d") { s.replaceSubrange(r, with: "xy") }
print(s, "abcdef".padding(toLength: 3, withPad: " ", startingAt: 0))
