struct Box<T>: Equatable { var v: T }
