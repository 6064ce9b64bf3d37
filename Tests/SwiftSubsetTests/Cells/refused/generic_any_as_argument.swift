protocol P {}
struct Box<T: P> { var v: T }
struct N: P {}
let n: any P = N()
let b = Box(v: n)
