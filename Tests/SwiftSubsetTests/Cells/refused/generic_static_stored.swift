struct Box<T> { static let x = 3 }
