struct E: Error {}
struct A { init() throws { throw E() } }
let a = A()
