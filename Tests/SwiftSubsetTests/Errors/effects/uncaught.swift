enum LoadError: Error { case missing(String) }
func load(_ path: String) throws -> Int { throw LoadError.missing(path) }
try load("model.npz")
