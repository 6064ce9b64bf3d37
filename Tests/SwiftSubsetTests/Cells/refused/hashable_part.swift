struct A: Equatable {}
struct B: Hashable { var a = A() }
