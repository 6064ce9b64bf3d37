// swift-format-ignore-file
func factorial(_ n: Int) -> Int { n <= 1 ? 1 : n * factorial(n - 1) }
func depth(_ n: Int) -> Int { n == 0 ? 0 : 1 + depth(n - 1) }
print(factorial(10), depth(1000))
