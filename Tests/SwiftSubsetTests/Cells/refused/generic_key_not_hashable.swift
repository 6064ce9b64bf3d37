func f<T>(_ x: [T]) -> Int { Set(x).count }
