extension [Int] { func total() -> Int { reduce(0, +) } }
print([1, 2, 3].total())
