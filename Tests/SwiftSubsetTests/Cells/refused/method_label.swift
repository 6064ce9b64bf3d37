struct A { func f(by n: Int) {} }
A().f(3)
