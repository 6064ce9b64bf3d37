struct A { var n: Int = "x" }
