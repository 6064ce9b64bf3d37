// swift-format-ignore-file
func f(a: Int) -> Int { a }
print(f(1))
