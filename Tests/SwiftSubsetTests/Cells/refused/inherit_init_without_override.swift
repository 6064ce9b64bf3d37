class A { init(x: Int) {} }
class B: A { init(x: Int) { super.init(x: x) } }
