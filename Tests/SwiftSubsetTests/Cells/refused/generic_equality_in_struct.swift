struct S<T> { func f(_ a: T, _ b: T) -> Bool { a == b } }
