struct A { static let n: Int = 1.5 }
