class A { var legs = 4; init() {} }
class B: A { var legs = 5 }
