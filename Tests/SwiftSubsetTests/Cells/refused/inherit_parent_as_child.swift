class A { init() {} }
class B: A {}
let b: B = A()
