class A { let k = 1; init() {} }
class B: A { init(a: Int) { super.init(); k = a } }
