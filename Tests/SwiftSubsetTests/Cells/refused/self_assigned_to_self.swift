struct S {
  var a = 1
  mutating func f() { self = self }
}
var s = S()
s.f()
print(s.a)
