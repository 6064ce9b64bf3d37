struct Box<T> { var v: T }
let b: Box = 3
