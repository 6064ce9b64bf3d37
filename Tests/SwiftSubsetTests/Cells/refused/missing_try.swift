// swift-format-ignore-file
func risky() throws -> Int { 1 }
print(risky())
