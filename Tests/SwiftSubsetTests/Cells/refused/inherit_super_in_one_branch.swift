class A { init() {} }
class B: A { init(n: Int) { if n > 1 { super.init() } } }
