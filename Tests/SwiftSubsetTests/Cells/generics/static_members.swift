struct Box<T> { var value: T; static func make(_ v: T) -> Box { Box(value: v) } }
print(Box.make(3).value, Box<String>.make("q"), Box(value: Box(value: 1.5)))
