struct Box<T> { var v: T }
let b: Box<Double> = Box<Int>(v: 1)
