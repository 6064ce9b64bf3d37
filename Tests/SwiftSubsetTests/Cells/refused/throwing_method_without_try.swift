struct E: Error {}
struct A { func f() throws { throw E() } }
A().f()
