enum LoadError: Error { case missing }
func load() throws -> Int { throw LoadError.missing }
let n = try! load()
