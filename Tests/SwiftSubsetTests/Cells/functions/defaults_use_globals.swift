// swift-format-ignore-file
let step = 5
func next(_ n: Int, by k: Int = step * 2) -> Int { n + k }
func demo() -> Int { let step = 100; return next(step) }
print(next(1), demo())
