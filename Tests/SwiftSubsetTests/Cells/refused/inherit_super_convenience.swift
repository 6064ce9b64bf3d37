class A { convenience init(a: Int) { self.init() }; init() {} }
class B: A { init() { super.init(a: 1) } }
