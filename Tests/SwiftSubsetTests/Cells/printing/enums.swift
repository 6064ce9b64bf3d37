// swift-format-ignore-file
enum E { case a, b(Int), c(x: Int, y: String), d(P) }
struct P { var q = 0.5 }
print(E.a, E.b(1), E.c(x: 1, y: "s"), E.d(P()))
print([E.a, .b(2), .c(x: 0, y: "")], Optional(E.a) as Any)
debugPrint(E.a, E.b(1))
