// swift-format-ignore-file
class Shared { var n = 0 }
struct Value { let shared = Shared(); var own = 0 }
var a = Value()
var b = a
b.shared.n = 5
b.own = 6
print(a.shared.n, a.own)
