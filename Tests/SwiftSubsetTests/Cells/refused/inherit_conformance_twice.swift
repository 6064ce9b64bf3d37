protocol P { func f() }
class A: P { init() {}; func f() { print("A") } }
class B: A, P { override func f() { print("B") } }
