// swift-format-ignore-file
struct P { var x: Int; var y: Int }
print(P(x: 1))
