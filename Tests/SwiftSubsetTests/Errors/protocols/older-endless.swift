func grow<T>(_ x: T, _ n: Int) -> Int { n == 0 ? 0 : grow([x], n - 1) }
// ---
grow(1, 3)
