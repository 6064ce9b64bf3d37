func least<T: Equatable>(_ a: T, _ b: T) -> T { a < b ? a : b }
