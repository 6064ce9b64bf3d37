enum E<T> { case a(T), b }
let e = E.b
