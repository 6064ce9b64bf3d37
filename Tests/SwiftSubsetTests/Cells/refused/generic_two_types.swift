func same<T>(_ a: T, _ b: T) -> [T] { [a, b] }
print(same(1, "a"))
