// swift-format-ignore-file
let t: (Int, String)? = (1, "a")
if let (n, s) = t { print(n, s) }
print(t?.0 ?? 0, t!.1)
