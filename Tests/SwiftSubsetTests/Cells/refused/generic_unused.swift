func f<T>(_ x: Int) -> Int { x }
