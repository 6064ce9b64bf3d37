struct Box<T> { var v: T }
extension Box where T: Foo {}
