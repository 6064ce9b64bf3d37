struct A { func f(_ other: Self) {} }
struct B {}
A().f(B())
