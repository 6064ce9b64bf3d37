func load() throws -> Int { 1 }
let n = load()
