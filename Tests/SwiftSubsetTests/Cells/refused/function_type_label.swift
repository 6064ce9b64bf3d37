let twice: (x: Int) -> Int = { $0 * 2 }
print(twice(1))
