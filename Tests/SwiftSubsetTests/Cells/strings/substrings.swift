// swift-format-ignore-file
let line = "key=value=x"
let parts = line.split(separator: "=", maxSplits: 1)
print(parts, parts[0], parts[1].count, parts[1].uppercased())
let tail = line.dropFirst(4)
print(tail.startIndex == line.index(line.startIndex, offsetBy: 4), String(tail), tail + "!", tail.hasPrefix("v"))
print(line[tail.startIndex], tail.firstIndex(of: "=").map { tail[..<$0] } ?? "", tail[tail.startIndex])
let name: Substring = "abc"
print(name == "abc", "x" + String(name), "x" + name, name.first!, name.isEmpty, Int(Substring("12"))!)
print(line.prefix { $0 != "=" }, line.drop { $0 != "=" }, line.split { $0 == "=" || $0 == "x" })
print("a b  c".split(separator: " ", omittingEmptySubsequences: false), "hello".filter { $0 != "l" }.count)
var rest = line[...]
while let first = rest.popFirst(), first != "=" { print(first, terminator: "") }
print(rest, rest.removeFirst(), rest, String(rest) == rest, line.hasSuffix(rest))
var built = "<"
built += line.prefix(3)
built.append(contentsOf: line.suffix(2))
print(built, [line.prefix(1)], Optional(line.prefix(1)) as Any, ["a": line.prefix(2)])
print(line.prefix(3).reversed().map { String($0) }, Set(line.split(separator: "=")).count)
print(line.split(separator: "=").map(String.init).joined(separator: "+"), line.split(separator: "=").sorted())
print(line.dropLast(2).dropFirst(4), line.contains(line.prefix(3)), line.components(separatedBy: "=").count)
