struct Box<T> { var v: T }
print(Box(v: 1) == Box(v: 1))
