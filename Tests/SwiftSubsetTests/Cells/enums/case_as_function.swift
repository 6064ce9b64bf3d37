// swift-format-ignore-file
enum Wrapped { case int(Int), text(String) }
print([1, 2].map(Wrapped.int))
let make = Wrapped.text
print(make("a"))
