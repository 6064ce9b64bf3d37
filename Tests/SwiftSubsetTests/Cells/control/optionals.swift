// swift-format-ignore-file
let some: Int? = 3
let none: Int? = nil
if let some { print(some) }
if let value = none { print(value) } else { print("nil") }
print(some ?? 0, none ?? 0, some!, some == 3, none == nil)
print(some.map { $0 * 2 } as Any, none as Any)
let words = ["a": ["x"]]
print(words["a"]?.count as Any, words["b"]?.first as Any)
