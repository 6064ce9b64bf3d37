class A { var x = 1; init() {} }
class B: A { init(y: Int) { x = y; super.init() } }
