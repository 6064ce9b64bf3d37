func f<T>(_ x: T) -> T { 3 }
