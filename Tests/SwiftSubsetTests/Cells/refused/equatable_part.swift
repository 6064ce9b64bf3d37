struct A {}
struct B: Equatable { var a = A() }
