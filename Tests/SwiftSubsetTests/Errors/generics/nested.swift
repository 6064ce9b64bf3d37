struct Outer { struct Inner<T> { var value: T } }
