let any: Any = 5
print(any as? Int ?? 0, any as? String ?? "none", any is Int, any is String)
if let n = any as? Int { print(n + 1) }
