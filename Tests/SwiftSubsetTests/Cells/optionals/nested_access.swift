// swift-format-ignore-file
struct A { var b: B? }
struct B { var c: [Int]? }
var a = A(b: B(c: [1, 2]))
print(a.b?.c?[0] as Any, a.b?.c?.count ?? 0)
a.b?.c?.append(3)
a.b?.c?[0] = 9
print(a.b!.c!)
a.b = nil
a.b?.c?.append(4)
print(a.b == nil)
