// swift-format-ignore-file
struct Key: Hashable { let a: Int; let b: String }
var d = [Key(a: 1, b: "x"): 10]
d[Key(a: 1, b: "x")]! += 5
print(d[Key(a: 1, b: "x")]!, d[Key(a: 2, b: "x")] as Any, Set([Key(a: 1, b: ""), Key(a: 1, b: "")]).count)
