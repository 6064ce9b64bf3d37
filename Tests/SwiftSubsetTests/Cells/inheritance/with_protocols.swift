protocol Named { var name: String { get }; func hi() -> String }
extension Named { func twice() -> String { hi() + hi() } }
class A: Named {
  init() {}
  var name: String { "A" }
  func hi() -> String { "hi \(name)" }
}
class B: A {
  override var name: String { "B" }
}
class C: B { override func hi() -> String { "yo \(super.hi())" } }
let named: [any Named] = [A(), B(), C()]
for n in named { print(n.hi(), n.twice(), n.name) }
func g<T: Named>(_ x: T) -> String { x.hi() }
print(g(C()), g(B()), named[1] is A, named[1] is C)
