class A { init(x: Int) {} }
class B: A {}
B()
