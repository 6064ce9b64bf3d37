// swift-format-ignore-file
func risky() throws -> Int { 1 }
let f: () -> Int = { try risky() }
print(f())
