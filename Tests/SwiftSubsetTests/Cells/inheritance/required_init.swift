class Shape { func area() -> Double { 0 }; required init() {}; init(x: Int) {} }
class Sq: Shape { var s = 2.0; override func area() -> Double { s * s } }
print(Sq().area(), Sq(x: 1).area())
