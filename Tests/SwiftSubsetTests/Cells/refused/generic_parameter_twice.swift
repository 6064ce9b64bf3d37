struct Box<T, T> { var v: T }
