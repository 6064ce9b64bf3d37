// swift-format-ignore-file
struct Inner: Equatable { var n = 0 }
struct Outer: Equatable { var inner = Inner(); var list = [Inner()]; var maybe: Inner? }
var o = Outer()
print(o == Outer())
o.list[0].n = 1
print(o == Outer(), o.inner == Inner())
