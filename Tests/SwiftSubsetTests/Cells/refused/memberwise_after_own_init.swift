// swift-format-ignore-file
struct P { var x: Int; init() { x = 0 } }
print(P(x: 1))
