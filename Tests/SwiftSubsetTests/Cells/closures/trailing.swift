// swift-format-ignore-file
func twice(_ n: Int, _ f: (Int) -> Int) -> Int { f(f(n)) }
print(twice(3) { $0 * $0 }, twice(1) { x in x + 10 })
func build(_ n: Int, first: (Int) -> Int, then: (Int) -> Int) -> Int { then(first(n)) }
print(build(2) { $0 + 1 } then: { $0 * 100 })
