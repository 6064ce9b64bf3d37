enum LoadError: Error { case missing(String) }
func load(_ path: String) throws -> Int {
  throw LoadError.missing(path)
}
// ---
func start() throws -> Int {
  try load("model.npz")
}
// ---
let n = try start()
