// swift-format-ignore-file
class C { var n = 0; func f() { self = C() } }
print(C().n)
