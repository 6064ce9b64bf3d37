struct Box<T> { var value: T }
extension Box: Equatable where T: Equatable {}
struct Plain {}
// ---
Box(value: Plain()) == Box(value: Plain())
