// swift-format-ignore-file
func pick(_ n: Int) -> Int { if n < 0 { fatalError("negative") }; return n }
print(pick(2))
