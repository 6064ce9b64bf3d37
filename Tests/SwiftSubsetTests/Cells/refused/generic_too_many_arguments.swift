struct Box<T> { var v: T }
let b = Box<Int, Int>(v: 3)
