struct A { var n: Int { print("x") } }
