class A { var x: Int; init(x: Int) { self.x = x } }
class B: A { var y: Int; init(y: Int) { self.y = y } }
