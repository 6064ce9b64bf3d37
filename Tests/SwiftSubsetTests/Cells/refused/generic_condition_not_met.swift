struct Box<T> { var v: T }
extension Box: Equatable where T: Equatable {}
struct N {}
print(Box(v: N()) == Box(v: N()))
