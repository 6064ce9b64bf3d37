var fs: [() -> Void] = []
func add(_ f: () -> Void) { fs.append(f) }
