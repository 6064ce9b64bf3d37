// swift-format-ignore-file
let xs: [Any] = [1, "a", 2.5, [1], true]
print(xs)
let name: String? = "x"
print(name as Any, "\(name ?? "")")
print([name])
