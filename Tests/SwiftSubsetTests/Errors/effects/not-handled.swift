func load() throws -> Int { 1 }
func use() -> Int { try load() }
