struct E: Error {}
struct A { func f() { throw E() } }
